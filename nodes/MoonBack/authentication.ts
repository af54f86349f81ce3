import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

/** One of the ways in which MoonBack lets a client in, and the credential type that holds its keys. */
export interface CredentialChoice {
	credential: string;
	/** The credential type's name in the editor. */
	credentialLabel: string;
}

const API_TOKEN: CredentialChoice = { credential: 'moonBackApi', credentialLabel: 'MoonBack API' };

const CHOICES = new Map<string, CredentialChoice>([
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

export const credentialsByAuthentication: INodeCredentialDescription[] = [...CHOICES].map(
	([authentication, { credential }]) => ({
		name: credential,
		required: true,
		displayOptions: { show: { authentication: [authentication] } },
	}),
);

/** The way that a node is set to. */
export function credentialChoice(context: {
	getNodeParameter(name: 'authentication', fallback: undefined): unknown;
}): CredentialChoice {
	return CHOICES.get(String(context.getNodeParameter('authentication', undefined))) ?? API_TOKEN;
}
