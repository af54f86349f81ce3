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
import { simplifyField } from '../shared/nodeFields';
import { readEvents } from '../shared/readEvents';
import { optionalText } from '../shared/request/settings';
import { eventsSubtitle } from '../shared/subtitle';
import { respond, NOTHING_TO_START } from '../shared/webhook/respond';
import { runOnce } from '../shared/webhook/runOnce';
import { callSwitch, checkSwitch } from '../shared/webhook/callSwitch';
import { missingSecret, signedBody } from '../shared/webhook/signedBody';
import { webhookFor } from '../shared/webhook/description';
import { startOnce } from '../shared/webhook/startOnce';
import { deliveryOf, readCallback, SIGNATURE, verifiedRecord } from './callback';
import { ANY_EVENT, EVENT_OPTIONS, isWanted } from './events';
import { simplified } from './simplify';
import { verifyWithApiField } from './triggerFields';

const WHERE_TO_PASTE =
	'In the Moneroo dashboard open Developers, then Webhooks, and add the Production URL of this node together with a secret of your choice. Enter the same secret as Webhook Secret in the credential.';

export class MonerooTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Moneroo Trigger',
		name: 'monerooTrigger',
		icon: { light: 'file:../../icons/moneroo.svg', dark: 'file:../../icons/moneroo.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsSubtitle(EVENT_OPTIONS),
		description: 'Starts the workflow on Moneroo (mobile money) events: payments and payouts',
		defaults: { name: 'Moneroo Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: SIGNATURE.credential, required: true }],
		webhooks: [webhookFor('POST')],
		triggerPanel: {
			header: 'Let Moneroo call this workflow',
			executionsHelp: {
				inactive: `${WHERE_TO_PASTE} To try it out, add the Test URL as well and click "Execute step".`,
				active: WHERE_TO_PASTE,
			},
			activationHint: 'Moneroo calls the Production URL once the workflow is active.',
		},
		activationMessage: WHERE_TO_PASTE,
		properties: [
			{
				displayName: WHERE_TO_PASTE,
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Trigger On',
				name: 'events',
				type: 'multiOptions',
				options: EVENT_OPTIONS,
				required: true,
				default: [ANY_EVENT],
			},
			verifyWithApiField,
			simplifyField,
		],
	};

	webhookMethods = {
		default: {
			/** Nobody but the user can register at Moneroo, so nothing is there to look up. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** Registers nothing; without a secret, however, every callback would be refused, so that is said at once. */
			async create(this: IHookFunctions): Promise<boolean> {
				readEvents(this, EVENT_OPTIONS);
				for (const field of [verifyWithApiField, simplifyField]) checkSwitch(this, field);
				const credential = await this.getCredentials(SIGNATURE.credential);
				if (optionalText(credential, 'webhookSecret')) return true;
				throw new NodeOperationError(this.getNode(), missingSecret(SIGNATURE.credentialLabel), {
					description: WHERE_TO_PASTE,
				});
			},
			/** The user removes the URL in the dashboard; until then n8n answers 404. */
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await respond(this, async () => {
			const { body, credential } = await signedBody(this, SIGNATURE);
			const callback = readCallback(body);
			const events = readEvents(this, EVENT_OPTIONS);
			if (!isWanted(events, callback.event)) return NOTHING_TO_START;
			const isVerifying = callSwitch(this, verifyWithApiField);
			const isSimple = callSwitch(this, simplifyField);
			return await startOnce(this, deliveryOf(callback), async () => {
				const verified = isVerifying ? await verifiedRecord(this, credential, callback) : undefined;
				const record = verified ?? callback.data;
				const facts = { event: callback.event, verified: verified !== undefined };
				// They stand first, and nothing in the record can replace them.
				return [{ json: { ...facts, ...(isSimple ? simplified(record) : record), ...facts } }];
			});
		});
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOnce(this);
	}
}
