import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { authenticateIMonezaAccess, IMONEZA_ACCESS_BASE_URL } from '../nodes/IMoneza/signing';
import {
	baseUrlField,
	guardFields,
	pacingFields,
	testNotice,
} from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';

export class IMonezaAccessApi implements ICredentialType {
	name = 'iMonezaAccessApi';

	displayName = 'iMoneza Access API';

	icon: Icon = { light: 'file:../icons/iMoneza.svg', dark: 'file:../icons/iMoneza.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/imoneza.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Key',
			name: 'accessKey',
			type: 'string',
			default: '',
			required: true,
			description:
				'Public half of a key set for the Access API. In the merchant interface: Property, tab API keys.',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Secret half of the same key set',
		},
		baseUrlField(IMONEZA_ACCESS_BASE_URL),
		...pacingFields(PER_MINUTE, 0),
		...guardFields(),
		testNotice(
			'The Access API has no call without effect. The test checks access to a resource named api-validation, as the provider’s own plugin does; iMoneza may count that as a page view and, with dynamic resource creation switched on, may create the resource',
		),
	];

	authenticate: IAuthenticate = authenticateIMonezaAccess;
}
