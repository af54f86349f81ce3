import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import {
	authenticateWithMoonBackJwt,
	MOONBACK_BASE_URL,
	MOONBACK_REQUESTS_PER_HOUR,
} from '../nodes/MoonBack/signing';
import { baseUrlField, pacingFields, privateKeyFields } from '../nodes/shared/credentialFields';
import { PER_HOUR } from '../nodes/shared/pacing/account';

export class MoonBackJwtApi implements ICredentialType {
	name = 'moonBackJwtApi';

	displayName = 'MoonBack JWT API';

	icon: Icon = { light: 'file:../icons/moonBack.svg', dark: 'file:../icons/moonBack.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis#moonback-credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Goes into each token as its issuer',
		},
		...privateKeyFields('The private key whose public part MoonBack knows'),
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The secret that MoonBack signs webhooks with, as set on its Integrations page. Only the MoonBack Trigger needs it',
		},
		baseUrlField(MOONBACK_BASE_URL),
		...pacingFields(PER_HOUR, MOONBACK_REQUESTS_PER_HOUR),
		{
			displayName:
				'The test asks MoonBack for the base URL itself, since no harmless method is documented. It tells whether MoonBack takes the signed token, not which methods are activated for the account',
			name: 'testNotice',
			type: 'notice',
			default: '',
		},
	];

	authenticate: IAuthenticate = authenticateWithMoonBackJwt;

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{$credentials.baseUrl || "${MOONBACK_BASE_URL}"}}`,
			url: '/',
			headers: { Accept: 'application/json' },
			// No harmless method is documented. Any answer but these shows that the signed token was taken.
			ignoreHttpStatusErrors: { ignore: true, except: [401, 429, 500, 502, 503, 504] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'MoonBack did not take the signed token. Check the API Key, whether MoonBack knows the public part of the Private Key, and the clock of the computer that runs n8n',
				},
			},
		],
	};
}
