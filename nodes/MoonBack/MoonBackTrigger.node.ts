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
import { webhookFor } from '../shared/webhook/description';
import { checkSwitch } from '../shared/webhook/callSwitch';
import { missingSecret } from '../shared/webhook/signedBody';
import { credentialChoice, credentialsByAuthentication } from './authentication';
import { handleCall } from './trigger/call';
import { missingIn, readEventFilter } from './trigger/eventFilter';
import { ignoreRepeatedField, triggerFields } from './trigger/fields';
import { WHERE_TO_PASTE } from './trigger/texts';

export class MoonBackTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoonBack Trigger',
		name: 'moonBackTrigger',
		icon: { light: 'file:../../icons/moonBack.svg', dark: 'file:../../icons/moonBack.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["triggerOn"] === "selectedEvents" ? $parameter["events"].join(", ") : "any event" }}',
		description: 'Starts the workflow on MoonBack (video messages) events, such as a new MoonBack',
		defaults: { name: 'MoonBack Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentialsByAuthentication,
		webhooks: [webhookFor('POST')],
		triggerPanel: {
			header: 'Let MoonBack call this workflow',
			executionsHelp: {
				inactive: `${WHERE_TO_PASTE} To try it out, add the Test URL as well and click "Execute step".`,
				active: WHERE_TO_PASTE,
			},
			activationHint: 'MoonBack calls the Production URL once the workflow is active.',
		},
		activationMessage: WHERE_TO_PASTE,
		properties: triggerFields,
	};

	webhookMethods = {
		default: {
			/** MoonBack has no known call that lists webhooks, so nothing is there to look up. */
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return false;
			},
			/** Registers nothing. What would make every call useless, however, is said at once. */
			async create(this: IHookFunctions): Promise<boolean> {
				checkSwitch(this, ignoreRepeatedField, 'options');
				const { credential, credentialLabel } = credentialChoice(this);
				const secret = optionalText(await this.getCredentials(credential), 'webhookSecret');
				const filter = readEventFilter(this);
				const missing = secret ? filter && missingIn(filter) : missingSecret(credentialLabel);
				if (!missing) return true;
				throw new NodeOperationError(this.getNode(), missing, {
					description: secret ? "Fill it in, or set 'Trigger On' to 'Any Event'" : WHERE_TO_PASTE,
				});
			},
			/** The user removes the URL on the Integrations page; until then n8n answers 404. */
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await respond(this, async () => await handleCall(this));
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOnce(this);
	}
}
