import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import {
	authenticateWithMoonBackJwt,
	MOONBACK_BASE_URL,
	MOONBACK_REQUESTS_PER_HOUR,
} from '../nodes/MoonBack/signing';
import {
	baseUrlField,
	guardFields,
	pacingFields,
	privateKeyFields,
	testNotice,
	webhookSecretField,
} from '../nodes/shared/credentialFields';
import { PER_HOUR } from '../nodes/shared/pacing/account';

export class MoonBackJwtApi implements ICredentialType {
	name = 'moonBackJwtApi';

	displayName = 'MoonBack JWT API';

	icon: Icon = { light: 'file:../icons/moonBack.svg', dark: 'file:../icons/moonBack.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/moonback.md';

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
		webhookSecretField(
			'The secret that MoonBack signs webhooks with, as set on its Integrations page',
			'MoonBack Trigger',
		),
		baseUrlField(MOONBACK_BASE_URL),
		...pacingFields(PER_HOUR, MOONBACK_REQUESTS_PER_HOUR),
		...guardFields(),
		testNotice(
			'The test asks MoonBack for the base URL itself, since no harmless method is documented, once with the token and once without. It tells whether MoonBack takes the signed token, not which methods are activated for the account',
		),
	];

	authenticate: IAuthenticate = authenticateWithMoonBackJwt;
}
