import type {
	ICredentialDataDecryptedObject,
	INodeCredentialDescription,
	INodeProperties,
} from 'n8n-workflow';
import type { Account } from '../shared/pacing/account';
import { requiredText } from '../shared/request/settings';
import { moonBackAccount } from './signing';

/** One of the ways in which MoonBack lets a client in, and the credential type that holds its keys. */
export interface Way {
	credential: string;
	/** The credential type's name in the editor. */
	credentialLabel: string;
}

const API_TOKEN: Way = { credential: 'moonBackApi', credentialLabel: 'MoonBack API' };

const WAYS = new Map<string, Way>([
	['apiToken', API_TOKEN],
	['jwt', { credential: 'moonBackJwtApi', credentialLabel: 'MoonBack JWT API' }],
]);

/** n8n picks a declarative node's credential by a parameter of this very name. */
export const authenticationField: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'API Token',
			value: 'apiToken',
			description: 'A token from the user panel of MoonBack, sent with every request',
		},
		{
			name: 'JWT',
			value: 'jwt',
			description: 'A token that is signed anew for every request, with a private RSA key',
		},
	],
	default: 'apiToken',
};

export const credentialsByAuthentication: INodeCredentialDescription[] = [...WAYS].map(
	([authentication, { credential }]) => ({
		name: credential,
		required: true,
		displayOptions: { show: { authentication: [authentication] } },
	}),
);

/** The way that a node is set to. */
export function chosenWay(context: {
	getNodeParameter(name: 'authentication', fallback: undefined): unknown;
}): Way {
	return WAYS.get(String(context.getNodeParameter('authentication', undefined))) ?? API_TOKEN;
}

/**
 * Whose requests are counted together.
 *
 * @param credentials of either type; only the one for JWTs has an API key
 * @throws CredentialError or ConfigurationError, see `moonBackAccount`
 */
export function accountOf(credentials: ICredentialDataDecryptedObject): Account {
	const key =
		credentials.apiKey === undefined
			? requiredText(credentials, 'apiToken', 'API Token')
			: requiredText(credentials, 'apiKey', 'API Key');
	return moonBackAccount(credentials, key);
}
