import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type NodeApiError,
} from 'n8n-workflow';
import { systemClock, type Clock } from '../shared/pacing/clock';
import { outcome } from '../shared/request/outcome';
import { markAmbiguous } from '../shared/request/settledItems';
import type { Action, Readiness } from './action';
import { toRecords } from './records';
import { findAction } from './resources';
import { callAction, type Call, type Connection } from './transport';
import { waitFor } from './waitFor';

/** What passes by itself must not end a wait of many minutes. */
const PASSES_BY: unknown[] = ['temporarily-unavailable', 'rate-limited'];

/**
 * Waits until the work that an operation has started is done.
 *
 * @param answer what LunaNode answered when it accepted the operation
 * @param limitMs how long to wait
 * @returns the finished record, as Get gives it when simplified
 * @throws NodeOperationError that says that the operation was carried out, on what, and in which state it was left
 */
export async function finishedRecord(
	connection: Connection<IExecuteFunctions>,
	call: Call,
	answer: IDataObject,
	limitMs: number,
	clock: Clock = systemClock,
): Promise<IDataObject> {
	const { context } = connection;
	const readiness = call.action.readiness as Readiness;
	const [category, name] = readiness.action.split('/');
	const action = findAction(category, name) as Action;
	const idName = action.required?.[0].name ?? '';
	const id = String((readiness.isNew ? answer : call.values)[idName] ?? '');
	const left = (what: string, advice: string) =>
		markAmbiguous(
			new NodeOperationError(
				context.getNode(),
				`LunaNode accepted '${call.action.sentence}'${id && ` (${idName} ${id})`}, but ${what}`,
				{
					description: `${advice.replace(/\.$/, '')}. The operation itself was carried out: look at its result before you run it again`,
					itemIndex: call.itemIndex,
				},
			),
		);
	if (!id) {
		throw left(
			`its answer has no ${idName} to wait for`,
			"Switch 'Wait Until Ready' off for this operation",
		);
	}

	const values = { [idName]: id };
	const signal = context.getExecutionCancelSignal();
	const look = async (withinMs: number) => {
		const inTime = { ...connection, endsAt: Date.now() + withinMs };
		const read = await outcome(
			async () => await callAction(inTime, { ...call, category, action, values }),
		);
		if ('value' in read) return read.value;
		const error = read.error as NodeApiError;
		if (signal?.aborted || PASSES_BY.includes(error.failure?.cause)) return undefined;
		throw left(
			`how far it is cannot be seen: ${error.message}`,
			error.description ?? 'Use Get later',
		);
	};
	const wait = await waitFor(readiness, look, { limitMs, clock, signal });
	if (wait.end === 'done') return toRecords(action, wait.answer, values, true)[0];
	const state = wait.state ? `the state '${wait.state}'` : 'no known state';
	switch (wait.end) {
		case 'failed':
			throw left(`the work ended in ${state}`, 'LunaNode gives no reason');
		case 'cancelled':
			throw left(
				`the execution was cancelled while it had ${state}`,
				'The work goes on at LunaNode',
			);
		case 'timeOut':
			throw left(
				`after ${limitMs / 60_000} minutes it has ${state}`,
				"The work goes on at LunaNode. Raise the 'Wait Limit (Minutes)' option if it needs longer",
			);
	}
}
