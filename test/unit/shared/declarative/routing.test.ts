import type {
	DeclarativeRestApiSettings,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
} from 'n8n-workflow';
import { routingOf } from '../../../../nodes/shared/declarative/routing';

const REQUEST: IHttpRequestOptions = { url: '/x', method: 'POST' };
const NODE = {
	name: 'Node',
	type: 'node',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	id: '',
};

/** What n8n hands to the actions of one item. */
function item(index: number, executeData: object, parameters = {}): IExecutePaginationFunctions {
	const context = {
		getItemIndex: () => index,
		getNode: () => NODE,
		getExecuteData: () => executeData,
		getNodeParameter: (name: string, fallback: unknown) =>
			(parameters as Record<string, unknown>)[name] ?? fallback,
		continueOnFail: () => false,
	};
	return context as unknown as IExecutePaginationFunctions;
}

const runOf = (count: number) => ({
	node: NODE,
	data: { main: [Array(count).fill({ json: {} })] },
});

type Sent = Promise<INodeExecutionData[]>;

/** The hooks of a node, with what they sent. An item is accepted when the test says so. */
function sender(isHeld = false) {
	const sent: number[] = [];
	const held: Array<() => void> = [];
	const { preSend, pagination } = routingOf({
		changes: () => true,
		prepare: (_, request) => ({
			value: {
				request,
				send: async (context) => {
					sent.push(context.getItemIndex());
					if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
					return [{ json: { id: `id${context.getItemIndex()}` } }];
				},
			},
		}),
	});
	const send = async (context: IExecutePaginationFunctions, options = REQUEST) =>
		await pagination.call(context, { options } as DeclarativeRestApiSettings.ResultOptions);
	/** As n8n's `makeRequest`. */
	const go = async (context: IExecutePaginationFunctions): Sent =>
		await send(context, await preSend.call(context, REQUEST));
	return { sent, held, send, go };
}

/** Until all that can go on without an event has gone on. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 100; turn++) await Promise.resolve();
}

const idsOf = (outputs: INodeExecutionData[][]) => outputs.flat().map(({ json }) => json.id);

describe('a request of a declarative node', () => {
	it('is not sent when it was not prepared', async () => {
		const { sent, send } = sender();
		await expect(send(item(0, runOf(1)))).rejects.toThrow('was not checked');
		expect(sent).toEqual([]);
	});

	it('is sent with the other items, in their order', async () => {
		const { sent, go } = sender();
		const run = runOf(3);
		const outputs = await Promise.all([0, 1, 2].map(async (index) => await go(item(index, run))));
		expect(idsOf(outputs)).toEqual(['id0', 'id1', 'id2']);
		expect(sent).toEqual([0, 1, 2]);
	});

	it('is not sent, and ends, when n8n gave the run up', async () => {
		const { sent, go } = sender();
		const run = runOf(3);
		const outputs = await Promise.all([0, 1].map(async (index) => await go(item(index, run))));
		expect(outputs).toEqual([[], []]);
		const again = await Promise.all([0, 1, 2].map(async (index) => await go(item(index, run))));
		expect(idsOf(again)).toEqual(['id0', 'id1', 'id2']);
		expect(sent).toEqual([0, 1, 2]);
	});

	// No version of n8n does so; if one does, no item may vanish without an error.
	it('is refused when n8n pauses between items', async () => {
		const { sent, go } = sender();
		const run = runOf(2);
		expect(await go(item(0, run))).toEqual([]);
		await expect(go(item(1, run))).rejects.toThrow('was not checked together');
		expect(sent).toEqual([]);
	});

	it('waits for those of its own batch only', async () => {
		const { sent, go } = sender();
		const run = runOf(3);
		const parameters = {
			requestOptions: { batching: { batch: { batchSize: 2, batchInterval: 1 } } },
		};
		const batch = async (...indexes: number[]) =>
			await Promise.all(indexes.map(async (index) => await go(item(index, run, parameters))));
		await batch(0, 1);
		expect(sent).toEqual([0, 1]);
		await batch(2);
		expect(sent).toEqual([0, 1, 2]);
	});

	it('is left to the next try by one that n8n gave up, and sent once', async () => {
		const { sent, held, go } = sender(true);
		const run = runOf(2);
		const both = () => [0, 1].map(async (index) => await go(item(index, run)));
		const earlier = both();
		await settled();
		const next = both();
		await settled();
		expect(sent).toEqual([0]);
		held[0]();
		await settled();
		expect(sent).toEqual([0, 1]);
		held[1]();
		expect(idsOf(await Promise.all(earlier))).toEqual(['id0']);
		expect(idsOf(await Promise.all(next))).toEqual(['id0', 'id1']);
	});
});
