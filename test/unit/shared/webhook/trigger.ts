import { NodeConnectionTypes, type INodeType, type IWebhookFunctions } from 'n8n-workflow';

/** A trigger with one webhook that does what a test wants. */
export function triggerWith(webhook: INodeType['webhook']): INodeType {
	return {
		description: {
			displayName: 'Made Trigger',
			name: 'made',
			group: ['trigger'],
			version: 1,
			description: '',
			defaults: { name: 'Made Trigger' },
			inputs: [],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: 'monerooApi', required: true }],
			webhooks: [
				{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' },
			],
			properties: [],
		},
		webhook,
	};
}

export type Handler = (context: IWebhookFunctions) => ReturnType<NonNullable<INodeType['webhook']>>;
