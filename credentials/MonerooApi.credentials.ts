import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import {
	authenticateMoneroo,
	MONEROO_BASE_URL,
	MONEROO_REQUESTS_PER_MINUTE,
} from '../nodes/Moneroo/signing';
import {
	baseUrlField,
	guardFields,
	pacingFields,
	testNotice,
	webhookSecretField,
} from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';

export class MonerooApi implements ICredentialType {
	name = 'monerooApi';

	displayName = 'Moneroo API';

	icon: Icon = { light: 'file:../icons/moneroo.svg', dark: 'file:../icons/moneroo.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/moneroo.md';

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
		webhookSecretField(
			'The signing secret that you entered for the webhook in the Moneroo dashboard',
			'Moneroo Trigger',
		),
		baseUrlField(MONEROO_BASE_URL),
		...pacingFields(PER_MINUTE, MONEROO_REQUESTS_PER_MINUTE),
		...guardFields(),
		testNotice(
			'The test asks Moneroo for a payment that does not exist, once with the key and once without. It changes nothing',
		),
	];

	authenticate: IAuthenticate = authenticateMoneroo;
}
