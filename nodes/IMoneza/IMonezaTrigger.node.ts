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
import { readEvents } from '../shared/readEvents';
import { optionalKey } from '../shared/request/settings';
import { eventsSubtitle } from '../shared/subtitle';
import { respond, NOTHING_TO_START } from '../shared/webhook/respond';
import { runOnce } from '../shared/webhook/runOnce';
import { webhookFor } from '../shared/webhook/description';
import { startOnce } from '../shared/webhook/startOnce';
import { credentialTest } from './credentialTest';
import { IMONEZA_MANAGEMENT_CREDENTIAL } from './signing';
import { forgetAttempts, isLastAttempt } from './trigger/attempts';
import { readCallback } from './trigger/callback';
import { eventFor } from './trigger/event';
import { EVENT_OPTIONS, isWanted } from './trigger/events';
import { triggerFields, WHERE_TO_PASTE } from './trigger/fields';
import { MISSING_KEYS, verifiedCall } from './trigger/verify';

export class IMonezaTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMoneza Trigger',
		name: 'iMonezaTrigger',
		icon: { light: 'file:../../icons/iMoneza.svg', dark: 'file:../../icons/iMoneza.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsSubtitle(EVENT_OPTIONS),
		description: 'Starts the workflow on iMoneza (paywall) events: imports, exports, purchases',
		defaults: { name: 'iMoneza Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'iMonezaManagementApi', required: true, testedBy: 'testIMonezaManagement' },
		],
		webhooks: [webhookFor('GET')],
		triggerPanel: {
			header: 'Let iMoneza call this workflow',
			executionsHelp: {
				inactive: `${WHERE_TO_PASTE} To try it out, enter the Test URL for the time being and click "Execute step".`,
				active: WHERE_TO_PASTE,
			},
			activationHint: 'iMoneza calls the Production URL once the workflow is active.',
		},
		activationMessage: WHERE_TO_PASTE,
		properties: triggerFields,
	};

	methods = { credentialTest };

	webhookMethods = {
		default: {
			/** Nobody but the user can enter the URL at iMoneza, so nothing is there to look up. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** Registers nothing; without keys, however, every callback would be refused, so that is said at once. */
			async create(this: IHookFunctions): Promise<boolean> {
				readEvents(this, EVENT_OPTIONS);
				const credential = await this.getCredentials(IMONEZA_MANAGEMENT_CREDENTIAL);
				const keys = ['accessKey', 'secretKey'].map((name) => optionalKey(credential, name));
				if (keys.every(Boolean)) return true;
				throw new NodeOperationError(this.getNode(), MISSING_KEYS, {
					description: WHERE_TO_PASTE,
				});
			},
			/** The user removes the URL in the merchant interface; until then n8n answers 404. */
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await respond(this, async () => {
			const { query, credential } = await verifiedCall(this);
			const callback = readCallback(query);
			const events = readEvents(this, EVENT_OPTIONS);
			if (!isWanted(events, callback.type)) return NOTHING_TO_START;
			const isLast = isLastAttempt(this, callback.delivery);
			const started = await startOnce(this, [callback.delivery], async () => [
				{ json: await eventFor(this, credential, callback, isLast) },
			]);
			forgetAttempts(this, callback.delivery);
			return started;
		});
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOnce(this);
	}
}
