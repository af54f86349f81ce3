import {
	NodeConnectionTypes,
	type ICredentialType,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import type { SampleRequest } from '../credentialCases.cjs';

/** The ways in which a request reaches a credential in n8n. */
export type Caller = (type: ICredentialType, baseUrl: string, sample: SampleRequest) => INodeType;

/** As a programmatic node or a trigger sends it. */
const programmatic: Caller = ({ name }, baseUrl, { method, path, qs, body }) =>
	executing(name, async function () {
		const options = { method, url: `${baseUrl}${path}`, qs, body, json: true };
		return await this.helpers.httpRequestWithAuthentication.call(this, name, options);
	});

/** As the HTTP Request node sends it: the older helper, with the older names of the options. */
const httpRequestNode: Caller = ({ name }, baseUrl, { method, path, qs, body }) =>
	executing(name, async function (itemIndex) {
		const options = { method, uri: `${baseUrl}${path}`, qs, body, json: true };
		const { requestWithAuthentication } = this.helpers;
		return await requestWithAuthentication.call(this, name, options, undefined, itemIndex);
	});

/** As a declarative node sends it. */
const declarative: Caller = ({ name }, baseUrl, { method, path, qs, body }) => ({
	description: {
		...description(name, [routed('sample', { method, url: path, qs, body })]),
		requestDefaults: { baseURL: baseUrl },
	},
});

/** As n8n tests a credential: its test request, inside of a node that does nothing else and whose only parameter is called like this. */
const credentialTest: Caller = ({ name, test }) => {
	if (!test) throw new Error(`${name} has no test`);
	return { description: description(name, [routed('temp', test.request)]) };
};

export const CALLERS: Record<string, Caller> = {
	'a programmatic node': programmatic,
	'a declarative node': declarative,
	'the HTTP Request node': httpRequestNode,
	'the credential test': credentialTest,
};

function executing(
	credential: string,
	call: (this: IExecuteFunctions, itemIndex: number) => Promise<IDataObject>,
): INodeType {
	return {
		description: description(credential, []),
		async execute(): Promise<INodeExecutionData[][]> {
			const answers = this.getInputData().map(async (_, index) => ({
				json: await call.call(this, index),
				pairedItem: index,
			}));
			return [await Promise.all(answers)];
		},
	};
}

function routed(
	name: string,
	request: NonNullable<INodeProperties['routing']>['request'],
): INodeProperties {
	return { displayName: 'Temp', name, type: 'string', default: '', routing: { request } };
}

function description(credential: string, properties: INodeProperties[]): INodeTypeDescription {
	return {
		displayName: 'Made',
		name: 'made',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Made' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: credential, required: true }],
		properties,
	};
}
