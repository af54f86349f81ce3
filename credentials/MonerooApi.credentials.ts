import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import {
	authenticateMoneroo,
	MONEROO_BASE_URL,
	MONEROO_REQUESTS_PER_MINUTE,
} from '../nodes/Moneroo/signing';
import { baseUrlField, pacingFields } from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';

export class MonerooApi implements ICredentialType {
	name = 'monerooApi';

	displayName = 'Moneroo API';

	icon: Icon = { light: 'file:../icons/moneroo.svg', dark: 'file:../icons/moneroo.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis#moneroo-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Made in the developer section of the Moneroo dashboard. A sandbox key works in the sandbox, a live key moves money',
		},
		{
			displayName: 'Webhook Secret',
			name: 'webhookSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'The signing secret that you entered for the webhook in the Moneroo dashboard. Only the Moneroo Trigger needs it',
		},
		baseUrlField(MONEROO_BASE_URL),
		...pacingFields(PER_MINUTE, MONEROO_REQUESTS_PER_MINUTE),
		{
			displayName: 'The test asks Moneroo for a payment that does not exist. It changes nothing',
			name: 'testNotice',
			type: 'notice',
			default: '',
		},
	];

	authenticate: IAuthenticate = authenticateMoneroo;

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{$credentials.baseUrl || "${MONEROO_BASE_URL}"}}`,
			url: '/v1/payments/n8n-credential-test',
			headers: { Accept: 'application/json' },
			// A good key is told that there is no such payment.
			ignoreHttpStatusErrors: { ignore: true, except: [401, 403, 429, 500, 502, 503, 504] },
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Moneroo did not take the secret key. Copy it again from the dashboard; a public key does not work',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 403,
					message:
						'Moneroo knows the key but does not let it read payments. Use the secret key, not the public one',
				},
			},
		],
	};
}
