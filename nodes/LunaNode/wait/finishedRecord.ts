import type { IDataObject, NodeApiError } from 'n8n-workflow';
import { requestOf } from '../../shared/operations/item';
import { itemError } from '../../shared/operations/itemError';
import type { Call, Chosen, ItemCall, Provider } from '../../shared/operations/operation';
import { simplified } from '../../shared/operations/response';
import { systemClock, type Clock } from '../../shared/pacing/clock';
import type { ApiRequest } from '../../shared/request/client';
import { attempt } from '../../shared/attempt';
import { notesOf } from '../../shared/request/sendingNotes';
import { callAction } from '../api';
import { toRecords } from '../records';
import { waitLimitMs } from './options';
import type { Readiness } from './readiness';
import { waitFor } from './waitFor';

/** What passes by itself must not end a wait of many minutes. */
const PASSES_BY: unknown[] = ['temporarily-unavailable', 'rate-limited'];

/**
 * Carries out an operation that only starts some work, and waits until that is done where the user wants it.
 *
 * @returns what LunaNode answered when it accepted the operation, or the finished record, as Get gives it when simplified
 * @throws NodeOperationError that says that the operation was carried out, on what, and in which state it was left
 */
export async function finishedRecord(
	call: ItemCall,
	readiness: Readiness,
	clock: Clock = systemClock,
): Promise<IDataObject[]> {
	const { context, provider, connection, itemIndex } = call;
	const { credential } = connection;
	const accepting = call.request as ApiRequest;
	const answer = await callAction(provider, connection, call, accepting, itemIndex);
	const limitMs = waitLimitMs(call.options);
	if (limitMs === undefined) return toRecords(call, answer);
	const found = readingOperation(provider, readiness);
	const idName = found.operation.fields?.[0].name ?? '';
	const id = String((readiness.isNew ? answer : call.values)[idName] ?? '');
	const left = (what: string, description: string, isCancelled = false) =>
		itemError(
			context.getNode(),
			{
				message: `LunaNode accepted '${call.operation.action}'${id && ` (${idName} ${id})`}, but ${what}`,
				description: `${description.replace(/\.$/, '')}. The operation itself was carried out: look at its result before you run it again`,
				reason: isCancelled ? 'cancelled' : 'not-finished',
			},
			itemIndex,
			'yes',
		);
	if (!id) {
		throw left(
			`its answer has no ${idName} to wait for`,
			"Switch 'Wait Until Ready' off for this operation",
		);
	}

	const values = { [idName]: id };
	const reading: Call = { ...found, values, isSimple: true };
	const request = requestOf(provider, { ...reading, credential, isRead: true }) as ApiRequest;
	const signal = context.getExecutionCancelSignal();
	const look = async (withinMs: number) => {
		const inTime = { ...connection, endsAt: Date.now() + withinMs };
		const read = await attempt(
			async () => await callAction(provider, inTime, reading, request, itemIndex),
		);
		if ('value' in read) return read.value;
		const error = read.error as NodeApiError;
		if (signal?.aborted || PASSES_BY.includes(error.failure?.cause)) return undefined;
		throw left(
			`how far it is cannot be seen: ${error.message}`,
			error.description ?? 'Use Get later',
		);
	};
	const startedAt = clock.now();
	const wait = await waitFor(readiness, look, { limitMs, clock, signal });
	if (wait.end === 'done') {
		notesOf(credential).readyAfterMs = clock.now() - startedAt;
		return [simplified(reading, toRecords(reading, wait.answer)[0])];
	}
	const state = wait.state ? `the state '${wait.state}'` : 'no known state';
	switch (wait.end) {
		case 'failed':
			throw left(`the work ended in ${state}`, 'LunaNode gives no reason');
		case 'cancelled':
			throw left(
				`the execution was cancelled while it had ${state}`,
				'The work goes on at LunaNode',
				true,
			);
		case 'timeOut':
			throw left(
				`after ${limitMs / 60_000} minutes it has ${state}`,
				"The work goes on at LunaNode. Raise the 'Wait Limit (Minutes)' option if it needs longer",
			);
	}
}

/** The row of the reading operation that a readiness names. */
function readingOperation({ resources }: Provider, { action }: Readiness): Chosen {
	const [category, name] = action.split('/');
	const resource = resources.find(({ resource: value }) => value === category);
	const operation = resource?.operations.find(({ value }) => value === name);
	if (resource && operation) return { resource, operation };
	throw new Error(`There is no operation ${action}`);
}
