import type { INodeExecutionData } from 'n8n-workflow';
import type { StoredCredentials } from '../engine/credentials.cjs';
import { runNode } from '../engine/run.cjs';
import { callTool } from '../engine/toolCalls.cjs';
import type { Case } from './cases.cjs';
import { nodeFor } from './nodeFor.cjs';
import { plainRequest, type PlainRequest } from './plainRequest.cjs';
import { plainText } from './plainText.cjs';
import type { Provider } from './provider.cjs';
import type { StandIn } from './standIn.cjs';

/** What one run sent and what came out, without what differs from run to run. */
export interface Observed {
	sent: PlainRequest[];
	/** Whether a second request was sent before the first one was answered. */
	sideBySide: boolean;
	out: unknown;
}

let runs = 0;

/** Runs the node once in n8n's engine. */
export async function observe(
	provider: Provider,
	standIn: StandIn,
	{ parameters, credential, fault, watches, ready, toolCall, ...run }: Case,
): Promise<Observed> {
	const credentials = credentialsFor(provider, standIn.url, credential);
	standIn.play({ answers: answersFor(provider, parameters, ready), fault, watches });
	const startedAt = Date.now();
	const { resource, operation } = parameters;
	const node = await nodeFor(provider.node, `${String(resource)}/${String(operation)}`);
	const out = await (toolCall
		? callTool({ node, parameters, credentials, calls: [toolCall] }).then(toolOutput, notStarted)
		: runNode({ node, parameters, credentials, ...run }).then(nodeOutput, notStarted));
	await stragglers();
	const plain = <T,>(value: T): T =>
		JSON.parse(plainText(JSON.stringify(value), { credentials, startedAt })) as T;
	return {
		sent: plain(standIn.received.map(plainRequest)),
		sideBySide: standIn.sawTwo,
		out: plain(out),
	};
}

/** A run that fails may end while its other requests are still on their way. */
async function stragglers(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}

function credentialsFor(
	provider: Provider,
	url: string,
	changes: Record<string, unknown> = {},
): StoredCredentials {
	const all = Object.entries(provider.credentials(url, ++runs));
	return Object.fromEntries(
		all.map(([type, data]) => [type, { ...data, ...changes } as typeof data]),
	);
}

function answersFor(
	{ answers, ready = {} }: Provider,
	{ resource, operation }: Case['parameters'],
	isReady = false,
) {
	const replaced = isReady && ready[`${String(resource)}/${String(operation)}`];
	if (!replaced) return answers;
	const [from, to] = replaced;
	return JSON.parse(JSON.stringify(answers).replaceAll(from, to)) as typeof answers;
}

const toolOutput = (texts: string[]): object => ({ tool: texts.map(parsed) });

/** n8n finds something amiss before the node runs. */
const notStarted = ({ name, message }: Error): object => ({ error: name, message });

function nodeOutput({ items, error }: Awaited<ReturnType<typeof runNode>>): object {
	return {
		...((items.length > 0 || !error) && { items: items.map(plainItem) }),
		...(error && {
			error: error.name,
			message: error.message,
			description: error.description ?? undefined,
			item: error.context?.itemIndex,
			status: (error as { httpCode?: string | null }).httpCode ?? undefined,
		}),
	};
}

function plainItem({ json, pairedItem, binary, error }: INodeExecutionData): object {
	const files = Object.entries(binary ?? {}).map(([name, { mimeType, fileName, fileSize }]) => [
		name,
		{ mimeType, fileName, fileSize },
	]);
	return {
		json,
		item: [pairedItem ?? []]
			.flat()
			.map((paired) => (typeof paired === 'object' ? paired.item : paired)),
		...(files.length && { binary: Object.fromEntries(files) as object }),
		...(error && { error: error.name, description: error.description ?? undefined }),
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}
