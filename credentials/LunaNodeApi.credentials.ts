import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { authenticateLunaNode, LUNANODE_BASE_URL } from '../nodes/LunaNode/signing';
import { baseUrlField, guardFields, pacingFields } from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';

export class LunaNodeApi implements ICredentialType {
	name = 'lunaNodeApi';

	displayName = 'LunaNode API';

	icon: Icon = { light: 'file:../icons/lunaNode.svg', dark: 'file:../icons/lunaNode.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/lunanode.md';

	properties: INodeProperties[] = [
		{
			displayName: 'API ID',
			name: 'apiId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. AB12CD34EF56GH78',
			description: 'The 16 characters shown on the API tab of the LunaNode panel',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The 128 characters shown once, when the key is created',
		},
		baseUrlField(LUNANODE_BASE_URL),
		...pacingFields(PER_MINUTE, 0),
		...guardFields(
			'Actions that change something are refused, and so are actions that this package does not know',
		),
	];

	authenticate: IAuthenticate = authenticateLunaNode;
}
