import {
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IExecuteFunctions,
	type INodeType,
} from 'n8n-workflow';
import type { CredentialCase } from '../credentialCases.cjs';
import { storedToken } from '../moneyNsToken.cjs';
import { runNode, type RunResult } from './run.cjs';

/** n8n's two helpers: the HTTP Request node uses the older one, all other nodes the newer one. */
export type Helper = 'requestWithAuthentication' | 'httpRequestWithAuthentication';

/** A node in which a user who may use a credential, yet not read it, has free choice of all options of a request. */
export function attackingNode(credential: string, helper: Helper, options: IDataObject): INodeType {
	return {
		description: {
			displayName: 'Attacker',
			name: 'attacker',
			group: ['transform'],
			version: 1,
			description: '',
			defaults: { name: 'Attacker' },
			inputs: [NodeConnectionTypes.Main],
			outputs: [NodeConnectionTypes.Main],
			credentials: [{ name: credential, required: true }],
			properties: [],
		},
		async execute(this: IExecuteFunctions) {
			const copy = structuredClone(options) as never;
			const response: unknown = await this.helpers[helper].call(this, credential, copy);
			return [[{ json: { response: response as IDataObject } }]];
		},
	};
}

/** The options of a sample request in the shape of a helper, with what the attacker adds. */
export function optionsFor(
	{ sample }: CredentialCase,
	baseUrl: string,
	helper: Helper,
	added: IDataObject,
): IDataObject {
	const { method, path, qs, body } = sample;
	const address = helper === 'requestWithAuthentication' ? 'uri' : 'url';
	return { method, [address]: `${baseUrl}${path}`, qs, body, json: true, ...added };
}

/** Runs one attack in n8n's engine. A session token is there, so that MoneyNS needs no login. */
export async function attack(
	credentialCase: CredentialCase,
	data: ICredentialDataDecryptedObject,
	helper: Helper,
	added: IDataObject,
): Promise<RunResult> {
	const { type } = credentialCase;
	const options = optionsFor(credentialCase, String(data.baseUrl), helper, added);
	return await runNode({
		node: attackingNode(type, helper, options),
		parameters: {},
		credentials: { [type]: data },
	});
}

/** The data of a case for a server that is not on this computer and does not exist. */
export async function remoteData({
	start,
}: CredentialCase): Promise<ICredentialDataDecryptedObject> {
	const { simulator, data } = await start();
	await simulator.close();
	const remote = { ...data, baseUrl: 'https://provider.invalid' };
	return { ...remote, sessionToken: storedToken(remote) };
}
