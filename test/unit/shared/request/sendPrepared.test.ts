import {
	sleep,
	type DeclarativeRestApiSettings,
	type IExecutePaginationFunctions,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import { preparing } from '../../../../nodes/shared/request/preparedItems';
import { sendingPrepared } from '../../../../nodes/shared/request/sendPrepared';

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
function item(index: number, executeData: object): IExecutePaginationFunctions {
	const context = {
		getItemIndex: () => index,
		getNode: () => NODE,
		getExecuteData: () => executeData,
		getNodeParameter: (_: string, fallback: unknown) => fallback,
		continueOnFail: () => false,
	};
	return context as unknown as IExecutePaginationFunctions;
}

const runOf = (count: number) => ({
	node: NODE,
	data: { main: [Array(count).fill({ json: {} })] },
});

/** An action and a pagination function, with what they sent. */
function sender() {
	const sent: number[] = [];
	const prepare = preparing((_, request) => request);
	const send = sendingPrepared({
		hasEffect: () => true,
		send: async (context) => {
			sent.push(context.getItemIndex());
			return [{ json: { id: `id${context.getItemIndex()}` } }];
		},
	});
	const go = async (context: IExecutePaginationFunctions, options: IHttpRequestOptions) =>
		await send.call(context, { options } as DeclarativeRestApiSettings.ResultOptions);
	return { sent, prepare, go };
}

describe('a request of a declarative node', () => {
	it('is not sent when it was not prepared', async () => {
		const { sent, prepare, go } = sender();
		const context = item(0, runOf(1));
		const prepared = await prepare.call(context, REQUEST);
		await expect(go(context, { ...prepared })).rejects.toThrow('has not been checked');
		await expect(go(context, REQUEST)).rejects.toThrow('has not been checked');
		expect(sent).toEqual([]);
		await go(context, prepared);
		expect(sent).toEqual([0]);
	});

	it('waits for the items behind it, however late they are prepared', async () => {
		const { sent, prepare, go } = sender();
		const run = runOf(2);
		const [first, second] = [item(0, run), item(1, run)];
		const sending = go(first, await prepare.call(first, REQUEST));
		await sleep(5);
		expect(sent).toEqual([]);
		await go(second, await prepare.call(second, REQUEST));
		await sending;
		expect(sent).toEqual([0, 1]);
	});

	it('waits for ever when n8n gave the run up, and does not hold up the next try', async () => {
		const { sent, prepare, go } = sender();
		const run = runOf(2);
		const given = item(0, run);
		void go(given, await prepare.call(given, REQUEST));
		const again = [item(0, run), item(1, run)];
		await Promise.all(again.map(async (one) => await go(one, await prepare.call(one, REQUEST))));
		await sleep(5);
		expect(sent).toEqual([0, 1]);
	});
});
