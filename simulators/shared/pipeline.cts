import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.cjs';
import type { Fault, Faults } from './faults.cjs';
import type { JournalEntry } from './journal.cjs';
import type { RateLimit, SlidingWindow } from './rateLimit.cjs';
import { retryAfterHeader } from './rateLimit.cjs';
import { refused } from './replies.cjs';
import type { ProviderRules, Reply } from './types.cjs';

export interface Pipeline {
	rules: ProviderRules;
	faults: Faults;
	limit: { settings: RateLimit; window: SlidingWindow } | false;
	now: Clock;
}

type StatusFault = Extract<Fault, { kind: 'status' }>;

/** Answers one request, or returns `'reset'` when its connection is to be reset instead. */
export async function answer(entry: JournalEntry, pipeline: Pipeline): Promise<Reply | 'reset'> {
	const { rules, faults } = pipeline;

	const statusFault = faults.takeStatus(entry);
	if (statusFault) {
		entry.fault = statusFault.kind;
		return statusFaultReply(statusFault, rules);
	}

	const verdict = rules.authenticate(entry);
	if ('refused' in verdict) return verdict.refused;
	entry.account = verdict.account;

	const overLimit = checkLimit(entry, pipeline);
	if (overLimit) return overLimit;

	const fault = faults.takeOther(entry);
	entry.fault = fault?.kind;
	if (fault?.kind === 'resetBefore') {
		entry.refusal = 'fault resetBefore';
		return 'reset';
	}
	if (fault?.kind === 'redirect') {
		return refused({ status: 307, headers: { Location: fault.location } }, 'fault redirect');
	}

	const reply = await verdict.carryOut();
	entry.processed = reply.refusal === undefined;
	entry.refusal = reply.refusal;
	return fault ? spoil(reply, fault) : reply;
}

function checkLimit(entry: JournalEntry, { rules, limit, now }: Pipeline): Reply | undefined {
	if (!limit || entry.account === undefined) return undefined;
	const retryAfterMs = limit.window.admit(entry.account, entry.receivedAt);
	if (retryAfterMs === 0) return undefined;
	const reply = rules.errorReply(429, 'Too Many Requests');
	const headers = retryAfterHeader(limit.settings, retryAfterMs, now());
	return refused({ ...reply, headers: { ...reply.headers, ...headers } }, 'rate limit');
}

function statusFaultReply(fault: StatusFault, rules: ProviderRules): Reply {
	const reply = rules.errorReply(fault.status, 'Simulated answer');
	const headers: Record<string, string> = { ...reply.headers };
	if (fault.retryAfter !== undefined) headers['Retry-After'] = String(fault.retryAfter);
	return {
		status: fault.status,
		headers,
		body: fault.body ?? reply.body,
		refusal: `fault status ${fault.status}`,
	};
}

async function spoil(reply: Reply, fault: Fault): Promise<Reply | 'reset'> {
	switch (fault.kind) {
		case 'resetAfter':
			return 'reset';
		case 'delay':
			// A simulator that is closed meanwhile must not keep the process alive.
			await sleep(fault.ms, undefined, { ref: false });
			return reply;
		case 'resetDuring':
			return brokenOff(reply);
		case 'truncatedJson':
			return { ...reply, body: firstHalf(textOf(reply)) };
		case 'html':
			return {
				status: reply.status,
				headers: { 'Content-Type': 'text/html; charset=utf-8' },
				body: '<!DOCTYPE html><html><body><h1>Please wait</h1></body></html>',
			};
		case 'emptyBody':
			return { ...reply, body: '' };
		default:
			return reply;
	}
}

function brokenOff(reply: Reply): Reply {
	const whole = textOf(reply);
	async function* half() {
		yield firstHalf(whole);
		// So that the client has received this much before the connection is gone.
		await sleep(20);
		throw new Error('fault resetDuring');
	}
	const headers = { ...reply.headers, 'Content-Length': String(Buffer.byteLength(whole)) };
	return { ...reply, headers, body: Readable.from(half()) };
}

function textOf({ body }: Reply): string {
	return typeof body === 'string' ? body : '{"data":{"id":"abc"}}';
}

function firstHalf(text: string): string {
	return text.slice(0, Math.ceil(text.length / 2));
}
