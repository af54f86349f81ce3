import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { MONEYNS_BASE_URL } from '../nodes/MoneyNs/account';
import { MONEYNS_TEST } from '../nodes/MoneyNs/credentialTest';
import { authenticateMoneyNs, logInToMoneyNs } from '../nodes/MoneyNs/signing';
import {
	allowTokenOutputField,
	baseUrlField,
	guardFields,
	pacingFields,
	testNotice,
} from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';

export class MoneyNsUserApi implements ICredentialType {
	name = 'moneyNsUserApi';

	displayName = 'MoneyNS User API';

	icon: Icon = { light: 'file:../icons/moneyNs.svg', dark: 'file:../icons/moneyNs.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/moneyns.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. nathan@example.com',
			description: 'Of the MoneyNS account',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Of the MoneyNS account. Accounts with a second factor cannot log in this way',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		baseUrlField(MONEYNS_BASE_URL),
		...pacingFields(PER_MINUTE, 0),
		...guardFields(),
		allowTokenOutputField,
		testNotice('The test logs in, which opens a session of its own at MoneyNS'),
	];

	preAuthentication = logInToMoneyNs;

	authenticate: IAuthenticate = authenticateMoneyNs;

	test: ICredentialTestRequest = MONEYNS_TEST;
}
