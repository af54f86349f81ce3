import type { IWebhookDescription } from 'n8n-workflow';

/** The address of a trigger, which answers as soon as n8n has taken the call over. Its path is a public name. */
export function webhookFor(httpMethod: 'GET' | 'POST'): IWebhookDescription {
	return {
		name: 'default',
		httpMethod,
		responseMode: 'onReceived',
		path: 'webhook',
		// Unless this is empty, n8n answers with the name of a setting in the place of what the trigger returns.
		responseData: '',
	};
}
