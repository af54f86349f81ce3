import type {
	IExecuteFunctions,
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import { optionalText } from '../shared/request/settings';
import { respond } from '../shared/webhook/respond';
import { runOnce } from '../shared/webhook/runOnce';
import { startAlways } from '../shared/webhook/deliveryId';
import { webhookFor } from '../shared/webhook/description';
import { startOnce } from '../shared/webhook/startOnce';
import { authenticPing, eventOf, itemFor, MISSING_PING_SECRET } from './receivedPing';
import { isEveryPing, repetitionsField } from './repetitions';

const WHERE_TO_PUT =
	'Copy the Production URL of this node into the field Ping URL of the MoneyNS operation Checkout: Build URL. That operation signs it for each checkout; calls of the bare URL start nothing.';

export class MoneyNsTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoneyNS Trigger',
		name: 'moneyNsTrigger',
		icon: { light: 'file:../../icons/moneyNs.svg', dark: 'file:../../icons/moneyNs.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: 'Ping of a checkout',
		description:
			'Starts the workflow on MoneyNS (crypto checkout) events: pings of a checkout link',
		defaults: { name: 'MoneyNS Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'moneyNsPlatformApi', required: true }],
		// How MoneyNS calls is not documented.
		webhooks: [
			webhookFor('GET'),
			// The same address once more.
			{ ...webhookFor('POST'), name: 'setup', ndvHideMethod: true, ndvHideUrl: true },
		],
		triggerPanel: {
			header: 'Let MoneyNS call this workflow',
			executionsHelp: {
				inactive: `${WHERE_TO_PUT} To try it out, use the Test URL there and click "Execute step".`,
				active: WHERE_TO_PUT,
			},
			activationHint: 'MoneyNS calls the Production URL once the workflow is active.',
		},
		activationMessage: WHERE_TO_PUT,
		properties: [
			{ displayName: WHERE_TO_PUT, name: 'setupNotice', type: 'notice', default: '' },
			{
				displayName:
					'A ping is a hint that something happened, not a proof of payment: the user can read the ping URL in the checkout link. Look at MoneyNS before you deliver.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			repetitionsField,
		],
	};

	webhookMethods = {
		default: {
			/** There is nothing to register: each checkout link names the URL to call. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** Registers nothing; without a secret, however, every ping would be refused, so that is said at once. */
			async create(this: IHookFunctions): Promise<boolean> {
				const credential = await this.getCredentials('moneyNsPlatformApi');
				if (optionalText(credential, 'pingSecret')) return true;
				throw new NodeOperationError(this.getNode(), MISSING_PING_SECRET, {
					description: WHERE_TO_PUT,
				});
			},
			/** Links that are still around lead to a 404 of n8n. */
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await respond(this, async () => {
			const ping = await authenticPing(this);
			const rule = this.getNodeParameter('repetitions', 'every');
			const event = eventOf(ping, rule);
			const items = [{ json: itemFor(ping) }];
			if (isEveryPing(rule)) return startAlways(event, items);
			return await startOnce(this, event, async () => items);
		});
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const rule = this.getNodeParameter('repetitions', 0, 'every');
		return isEveryPing(rule) ? [this.getInputData()] : await runOnce(this);
	}
}
