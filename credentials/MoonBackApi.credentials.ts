import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import {
	authenticateWithApiToken,
	MOONBACK_BASE_URL,
	MOONBACK_REQUESTS_PER_HOUR,
} from '../nodes/MoonBack/signing';
import {
	baseUrlField,
	guardFields,
	pacingFields,
	testNotice,
	webhookSecretField,
} from '../nodes/shared/credentialFields';
import { PER_HOUR } from '../nodes/shared/pacing/account';

export class MoonBackApi implements ICredentialType {
	name = 'moonBackApi';

	displayName = 'MoonBack API';

	icon: Icon = { light: 'file:../icons/moonBack.svg', dark: 'file:../icons/moonBack.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/moonback.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Made in the user panel of MoonBack, in the integrations section',
		},
		{
			displayName: 'Send Token In',
			name: 'sendIn',
			type: 'options',
			options: [
				{
					name: 'Header',
					value: 'header',
					description: 'As bearer token in the Authorization header',
				},
				{
					name: 'Query',
					value: 'query',
					description: 'As api_token in the URL, which often ends up in log files',
				},
			],
			default: 'header',
		},
		webhookSecretField(
			'The secret that MoonBack signs webhooks with, as set on its Integrations page',
			'MoonBack Trigger',
		),
		baseUrlField(MOONBACK_BASE_URL),
		...pacingFields(PER_HOUR, MOONBACK_REQUESTS_PER_HOUR),
		...guardFields(),
		testNotice(
			'The test asks MoonBack for the base URL itself, since no harmless method is documented, once with the token and once without. It tells whether MoonBack takes the token, not which methods are activated for the account',
		),
	];

	authenticate: IAuthenticate = authenticateWithApiToken;
}
