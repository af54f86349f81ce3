import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { MONEYNS_BASE_URL, MONEYNS_CHECKOUT_URL } from '../nodes/MoneyNs/account';
import { MONEYNS_TEST } from '../nodes/MoneyNs/credentialTest';
import { authenticateMoneyNs, logInToMoneyNs } from '../nodes/MoneyNs/signing';
import {
	allowTokenOutputField,
	baseUrlField,
	guardFields,
	pacingFields,
	privateKeyFields,
	testNotice,
} from '../nodes/shared/credentialFields';
import { PER_MINUTE } from '../nodes/shared/pacing/account';
import { JWT_ALGORITHMS } from '../nodes/shared/signing/jwt';

export class MoneyNsPlatformApi implements ICredentialType {
	name = 'moneyNsPlatformApi';

	displayName = 'MoneyNS Platform API';

	icon: Icon = { light: 'file:../icons/moneyNs.svg', dark: 'file:../icons/moneyNs.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-signed-apis/n8n-nodes-signed-apis/blob/main/docs/moneyns.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Platform',
			name: 'platform',
			type: 'string',
			default: '',
			required: true,
			description:
				'The platform code from the partner dashboard. Whether the platform ID works as well is not documented',
		},
		{
			displayName: 'Identify User By',
			name: 'identifyBy',
			type: 'options',
			options: [
				{ name: 'Email', value: 'email' },
				{ name: 'User ID', value: 'id' },
			],
			default: 'email',
			description: 'How the user on whose behalf requests are made is named in the login',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			placeholder: 'e.g. nathan@example.com',
			displayOptions: { show: { identifyBy: ['email'] } },
			description: 'Of the user on whose behalf requests are made',
		},
		{
			displayName: 'User ID',
			name: 'userId',
			type: 'string',
			default: '',
			displayOptions: { show: { identifyBy: ['id'] } },
			description:
				'Of the user on whose behalf requests are made. Whether this is the ID at MoneyNS or your own is not documented',
		},
		...privateKeyFields('The JWT private key from the partner dashboard'),
		{
			displayName: 'Algorithm',
			name: 'algorithm',
			type: 'options',
			options: JWT_ALGORITHMS.map((value) => ({ name: value, value })),
			default: 'RS512',
			description: 'Has to be the one that is chosen in the partner dashboard',
		},
		{
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		baseUrlField(MONEYNS_BASE_URL),
		{
			displayName: 'Checkout URL',
			name: 'checkoutUrl',
			type: 'string',
			default: MONEYNS_CHECKOUT_URL,
			description: 'Where checkout links lead to',
		},
		{
			displayName: 'Ping Secret',
			name: 'pingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'A long random text of its own, which is used nowhere else. Checkout links carry a ping URL that is signed with it, and the MoneyNS Trigger accepts no other',
		},
		...pacingFields(PER_MINUTE, 0),
		...guardFields(),
		allowTokenOutputField,
		testNotice('The test logs in, which opens a session of its own at MoneyNS'),
	];

	preAuthentication = logInToMoneyNs;

	authenticate: IAuthenticate = authenticateMoneyNs;

	test: ICredentialTestRequest = MONEYNS_TEST;
}
