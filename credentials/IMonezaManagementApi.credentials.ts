import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import {
	authenticateIMonezaManagement,
	IMONEZA_MANAGEMENT_BASE_URL,
} from '../nodes/IMoneza/signing';
import { baseUrlField, guardFields, pacingFields } from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';

export class IMonezaManagementApi implements ICredentialType {
	name = 'iMonezaManagementApi';

	displayName = 'iMoneza Management API';

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
				'Public half of a key set for the Management API. In the merchant interface: Property, tab API keys.',
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
		baseUrlField(IMONEZA_MANAGEMENT_BASE_URL),
		...pacingFields(PER_MINUTE, 0),
		...guardFields(),
	];

	authenticate: IAuthenticate = authenticateIMonezaManagement;
}
