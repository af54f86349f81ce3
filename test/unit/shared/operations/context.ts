import type {
	IDataObject,
	IExecuteData,
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	INode,
} from 'n8n-workflow';

/** What the tests use instead of a real credential. */
export const CREDENTIAL = {
	apiId: 'TESTID0000000001',
	apiKey: 'k'.repeat(128),
	baseUrl: 'http://127.0.0.1:1',
};

export interface SentCall {
	/** `category/action` */
	path: string;
	values: Record<string, string>;
	options: IHttpRequestOptions;
	additional: IDataObject;
}

/** What LunaNode answers to one call: the body, or an error to throw. */
export type Answering = (call: SentCall) => unknown;

/** Answers with success and the given data. */
export function success(data: IDataObject = {}): IDataObject {
	return { success: 'yes', ...data };
}

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

const node: INode = {
	id: 'b6c7',
	name: 'LunaNode',
	type: 'n8n-nodes-signed-apis.lunaNode',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The parts of n8n that the transport uses, with `answering` in the place of LunaNode. */
function transport(answering: Answering) {
	const calls: SentCall[] = [];
	const getCredentials = jest.fn(async () => CREDENTIAL);
	const httpRequestWithAuthentication = async (
		_type: string,
		options: IHttpRequestOptions,
		additional: IDataObject,
	) => {
		const path = /^\/api\/([^/]+\/[^/]+)\/$/.exec(options.url)?.[1] ?? options.url;
		const call = { path, values: options.body as SentCall['values'], options, additional };
		calls.push(call);
		const body = await answering(call);
		if (body instanceof Error) throw body;
		return { statusCode: 200, headers: {}, body };
	};
	return { calls, getCredentials, helpers: { httpRequestWithAuthentication } };
}

interface Given {
	/** One entry for each input item. */
	parameters: IDataObject[];
	answering?: Answering;
	continueOnFail?: boolean;
	signal?: AbortSignal;
}

/** An execution of the node with one set of parameters for each input item. */
export function execution({ parameters, answering, continueOnFail, signal }: Given) {
	const { calls, getCredentials, helpers } = transport(answering ?? (() => success()));
	const items = parameters.map((_, index) => ({ json: { index } }));
	const executeData: IExecuteData = { node, data: { main: [items] }, source: null };
	const context = {
		getNode: () => node,
		getCredentials,
		getInputData: () => items,
		getNodeParameter: (name: string, index: number, fallback: unknown) =>
			parameters[index][name] ?? fallback,
		continueOnFail: () => continueOnFail ?? false,
		getExecutionCancelSignal: () => signal,
		getExecuteData: () => executeData,
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
	return { context: context as unknown as IExecuteFunctions, calls, items, getCredentials };
}

/** A dropdown that opens while the node's fields hold `chosen`. */
export function dropdown(chosen: IDataObject, answering: Answering) {
	const { calls, getCredentials, helpers } = transport(answering);
	const context = {
		getNode: () => node,
		getCredentials,
		getCurrentNodeParameter: (path: string) =>
			path.split('.').reduce<unknown>((at, key) => (at as IDataObject | undefined)?.[key], chosen),
		helpers,
	};
	return { context: context as unknown as ILoadOptionsFunctions, calls };
}
