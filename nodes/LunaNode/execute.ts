import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Action } from './action';
import { runInFlight } from '../shared/inFlight';
import { readInFlight } from '../shared/inFlightOption';
import { outcome } from '../shared/request/outcome';
import { settledItems, unlessSettled } from '../shared/request/settledItems';
import { defaultInFlight } from './inFlight';
import {
	readFileField,
	readLimit,
	readSimplify,
	readValues,
	readWaitLimitMs,
} from './readParameters';
import { toRecords } from './records';
import { findAction } from './resources';
import { downloadFile } from './download';
import { callAction, connect, type Connection } from './transport';
import { finishedRecord } from './waitUntilReady';

/** Runs the chosen operation for every input item; output items are in the order of the input items. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const category = context.getNodeParameter('resource', 0);
	const operation = context.getNodeParameter('operation', 0);
	const action = findAction(category, operation);
	if (!action) {
		throw new NodeOperationError(
			context.getNode(),
			`LunaNode has no operation '${operation}' of '${category}'`,
			{ description: "Choose the 'Operation' anew" },
		);
	}
	const connection = await connect(context);
	const settled = action.readOnly ? undefined : settledItems(context);
	const run = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		const work = async () => await runItem(connection, category, action, itemIndex);
		// LunaNode cannot tell a repeated request from another one, so n8n's "Retry On Fail" gets the same again.
		const done = await unlessSettled(settled, itemIndex, async () => await outcome(work));
		if ('error' in done && !context.continueOnFail()) throw done.error;
		const outputs =
			'value' in done ? done.value : [{ json: { error: (done.error as Error).message } }];
		return outputs.map((output) => ({ ...output, pairedItem: { item: itemIndex } }));
	};
	const outputs = await runInFlight(
		context.getInputData().length,
		readInFlight(context, defaultInFlight(action)),
		run,
		context.getExecutionCancelSignal(),
	);
	return outputs.flat();
}

async function runItem(
	connection: Connection<IExecuteFunctions>,
	category: string,
	action: Action,
	itemIndex: number,
): Promise<INodeExecutionData[]> {
	const { context } = connection;
	const values = readValues(context, action, itemIndex);
	const call = { category, action, values, itemIndex };
	if (action.answer.kind === 'file') {
		const fileName = [category, ...Object.values(values)].join('-');
		const file = await downloadFile(connection, call, fileName);
		const [json] = toRecords(action, {}, values, false);
		return [{ json, binary: { [readFileField(context, itemIndex)]: file } }];
	}
	const limit = readLimit(context, action, itemIndex);
	const simplify = readSimplify(context, action, itemIndex);
	const waitLimitMs = readWaitLimitMs(context, action, itemIndex);
	const answer = await callAction(connection, call);
	if (waitLimitMs) {
		return [{ json: await finishedRecord(connection, call, answer, waitLimitMs) }];
	}
	const records = toRecords(action, answer, values, simplify);
	return records.slice(0, limit).map((json) => ({ json }));
}
