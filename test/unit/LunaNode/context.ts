import type { IDataObject } from 'n8n-workflow';
import * as anyProvider from '../shared/operations/context';

export type { SentCall, Answering } from '../shared/operations/context';

/** What the tests use instead of a real credential. */
export const CREDENTIAL = {
	apiId: 'TESTID0000000001',
	apiKey: 'k'.repeat(128),
	baseUrl: 'http://127.0.0.1:1',
};

/** `category/action` */
const pathOf = (url: string) => /^\/api\/([^/]+\/[^/]+)\/$/.exec(url)?.[1] ?? url;

const LUNANODE = { credentialOf: () => CREDENTIAL, pathOf };

/** Answers with success and the given data. */
export function success(data: IDataObject = {}): IDataObject {
	return { success: 'yes', ...data };
}

/** An execution of the node with one set of parameters for each input item. */
export const execution = (given: anyProvider.Given) =>
	anyProvider.execution({ answering: () => success(), ...LUNANODE, ...given });

/** A dropdown that opens while the node's fields hold `chosen`. */
export const dropdown = (chosen: IDataObject, answering: anyProvider.Answering) =>
	anyProvider.dropdown(chosen, answering, LUNANODE);
