import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteData,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
} from 'n8n-workflow';

/** A request as it reaches n8n's helper. */
export interface SentCall {
	options: IHttpRequestOptions;
	/** Below the base URL, as the tests of the provider write it. */
	path: string;
	/** The body of the request. */
	values: Record<string, string>;
	credentialType: string;
	/** What it would be signed with. */
	credential: ICredentialDataDecryptedObject;
	additional: IDataObject;
}

/** What the provider answers to one call: the body, or an error to throw. */
export type Answering = (call: SentCall) => unknown;

/** An error as n8n throws it for an HTTP status of 300 and above. */
export function httpError(status: number, data: unknown = '', headers: IDataObject = {}): Error {
	return Object.assign(new Error(`Request failed with status code ${status}`), {
		response: { status, data, headers },
		config: { data: 'req=secret' },
	});
}

/** An error as n8n throws it for a connection that could not be made or was lost. */
export function connectionError(code: string): Error {
	return Object.assign(new Error(`connect ${code}`), { code });
}

/** What an expression that cannot be evaluated is in {@link Given.parameters}. */
export function failingExpression(): never {
	throw new Error('cannot convert to number');
}

const node: INode = {
	id: 'b6c7',
	name: 'Tested',
	type: 'n8n-nodes-signed-apis.tested',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

interface Sending {
	answering: Answering;
	/** The credential as its expressions make it for an item. */
	credentialOf: (index: number) => object;
	pathOf?: (url: string) => string;
}

/** The parts of n8n that sending uses, with `answering` in the place of the provider. */
function sending({ answering, credentialOf, pathOf = (url) => url }: Sending) {
	const calls: SentCall[] = [];
	const getCredentials = jest.fn(async (_type: string, index = 0) => credentialOf(index));
	const httpRequestWithAuthentication = async (
		credentialType: string,
		options: IHttpRequestOptions,
		additional: IDataObject,
	) => {
		const { data } = additional.credentialsDecrypted as { data: ICredentialDataDecryptedObject };
		const call = {
			options,
			path: pathOf(options.url),
			values: options.body as SentCall['values'],
			credentialType,
			credential: data,
			additional,
		};
		calls.push(call);
		const body = await answering(call);
		if (body instanceof Error) throw body;
		return { statusCode: 200, headers: {}, body };
	};
	return { calls, getCredentials, helpers: { httpRequestWithAuthentication } };
}

export interface Given extends Partial<Sending> {
	/** One entry for each input item; a function is an expression that is evaluated when the parameter is read. */
	parameters: IDataObject[];
	continueOnFail?: boolean;
	signal?: AbortSignal;
}

/** An execution of a node with one set of parameters for each input item. */
export function execution(given: Given) {
	const { parameters, continueOnFail = false, signal, pathOf } = given;
	const { answering = () => ({}), credentialOf = () => ({ key: 'k' }) } = given;
	const { calls, getCredentials, helpers } = sending({ answering, credentialOf, pathOf });
	const items = parameters.map((_, index) => ({ json: { index } }));
	const executeData: IExecuteData = { node, data: { main: [items] }, source: null };
	const warnings: string[] = [];
	const context = {
		getNode: () => node,
		getCredentials,
		getInputData: () => items,
		getTimezone: () => 'America/New_York',
		getNodeParameter: (name: string, index: number, fallback?: unknown) => {
			if (!(name in parameters[index])) return fallback;
			const value: unknown = parameters[index][name];
			return typeof value === 'function' ? (value as () => unknown)() : value;
		},
		continueOnFail: () => continueOnFail,
		getExecutionCancelSignal: () => signal,
		getExecuteData: () => executeData,
		logger: { warn: (message: string) => warnings.push(message) },
		helpers: {
			...helpers,
			binaryToBuffer: async (stream: AsyncIterable<Buffer>) => {
				const chunks = [];
				for await (const chunk of stream) chunks.push(chunk);
				return Buffer.concat(chunks);
			},
			prepareBinaryData: async (_data: unknown, fileName: string, mimeType: string) => ({
				data: 'filesystem-v2',
				fileName,
				mimeType,
			}),
		},
	};
	return {
		context: context as unknown as IExecuteFunctions,
		calls,
		items,
		getCredentials,
		warnings,
	};
}

/** A dropdown that opens while the node's fields hold `chosen`. */
export function dropdown(chosen: IDataObject, answering: Answering, more: Partial<Sending> = {}) {
	const credentialOf = () => ({ key: 'k' });
	const { calls, getCredentials, helpers } = sending({ answering, credentialOf, ...more });
	const context = {
		getNode: () => node,
		getCredentials,
		getTimezone: () => 'America/New_York',
		getCurrentNodeParameter: (path: string) =>
			path.split('.').reduce<unknown>((at, key) => (at as IDataObject | undefined)?.[key], chosen),
		helpers,
	};
	return { context: context as unknown as ILoadOptionsFunctions, calls };
}
