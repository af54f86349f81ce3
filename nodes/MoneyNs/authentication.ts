import type { IDisplayOptions, INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import type { MoneyNsCredential } from './signing';

const USER = { name: 'User', value: 'user', description: 'With e-mail and password' };
const PLATFORM = {
	name: 'Platform',
	value: 'platform',
	description: 'As a partner platform, on behalf of one of its users',
};

/** Both credential types, of which the field `authentication` picks one. */
export const MONEYNS_CREDENTIALS: INodeCredentialDescription[] = [
	{
		name: 'moneyNsUserApi',
		required: true,
		displayOptions: { show: { authentication: ['user'] } },
	},
	{
		name: 'moneyNsPlatformApi',
		required: true,
		displayOptions: { show: { authentication: ['platform'] } },
	},
];

/** @param displayOptions where either way to log in will do */
export function authenticationField(displayOptions?: IDisplayOptions): INodeProperties {
	return {
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		noDataExpression: true,
		options: [PLATFORM, USER],
		default: 'user',
		...(displayOptions && { displayOptions }),
	};
}

/** @param displayOptions where only a platform's private key will do */
export function platformOnlyField(displayOptions: IDisplayOptions): INodeProperties {
	return {
		...authenticationField(displayOptions),
		options: [PLATFORM],
		default: 'platform',
	};
}

/** The credential type that the value of `authentication` stands for. */
export function credentialFor(authentication: unknown): MoneyNsCredential {
	return authentication === 'platform' ? 'moneyNsPlatformApi' : 'moneyNsUserApi';
}
