import type { Account } from '../accounts.cjs';
import { SHARED_SECRET } from '../accounts.cjs';
import type { Arena } from '../arena.cjs';
import { proves, type Attack, type Result } from '../attack.cjs';
import { runFan } from '../fan.cjs';
import { linkStep } from '../links.cjs';
import { bodyForgeries, forgeries } from './forgeries.cjs';
import { rawCall, type RawCall } from './rawCall.cjs';
import { crossed, replays } from './replays.cjs';
import { TARGETS, type Target } from './targets.cjs';
import { openTrigger, type Trigger } from './trigger.cjs';

const FOUR = 'the four webhook triggers';

interface Listening {
	target: Target;
	account: Account;
	trigger: Trigger;
}

/** The four triggers, switched on, with one secret for all that have one. */
async function listen({ rest, accounts }: Arena): Promise<Listening[]> {
	return await Promise.all(
		TARGETS.map(async (target) => {
			const account = accounts.find(({ name }) => name === target.account);
			if (!account) throw new Error(`There is no ${target.account}`);
			const { type, parameters } = target;
			const trigger = await openTrigger(rest, type, account.stored, parameters);
			return { target, account, trigger };
		}),
	);
}

/** Does the same at all four triggers at a time, and switches them off. */
async function atEach(
	arena: Arena,
	work: (listening: Listening) => Promise<Result>,
): Promise<Result> {
	const listening = await listen(arena);
	try {
		const results = await Promise.all(listening.map(work));
		return {
			tries: results.reduce((sum, { tries }) => sum + tries, 0),
			broken: results.flatMap(({ broken }) => broken),
		};
	} finally {
		for (const { trigger } of listening) await trigger.close();
	}
}

/** One authentic call, which has to start the workflow, or nothing would be shown by what does not. */
async function start({ target, account, trigger }: Listening, id: string): Promise<RawCall> {
	await target.announce?.(account, id);
	const call = target.call(trigger.url, account, id);
	const status = await rawCall(trigger.url, call);
	proves(status === 200, `an authentic call to ${target.type} is answered ${status}`);
	return call;
}

/** After an authentic call at the end, which n8n starts as the last one, there is nothing but the authentic calls. */
async function check(listening: Listening, authentic: number): Promise<string[]> {
	await start(listening, 'the-last-one');
	const started = await listening.trigger.started(authentic + 1);
	const more = started - authentic - 1;
	return more ? [`${listening.target.type}: ${more} executions started`] : [];
}

export const forged: Attack = {
	name: 'Forged calls: no, wrong, doubled, folded proofs; changed bodies; pollution',
	who: 'X',
	against: FOUR,
	run: async (arena) =>
		await atEach(arena, async (listening) => {
			const { target, account, trigger } = listening;
			await start(listening, 'the-first-one');
			const isPosted = target.call(trigger.url, account, 'x').method === 'POST';
			const changes = { ...forgeries(target.proof), ...(isPosted ? bodyForgeries : {}) };
			const authentic = () => target.call(trigger.url, account, 'forged');
			const calls: Array<[string, RawCall]> = [
				...Object.entries(changes).map(([name, change]): [string, RawCall] => [
					name,
					change(authentic()),
				]),
				...['', ' ', 'undefined', 'another'].map((secret): [string, RawCall] => [
					`the secret '${secret}'`,
					target.call(trigger.url, account, 'forged', secret),
				]),
			];
			const broken: string[] = [];
			for (const [name, call] of calls) {
				const status = await rawCall(trigger.url, call);
				if (status === 200) broken.push(`${target.type}: ${name} is answered 200`);
			}
			return { tries: calls.length, broken: [...broken, ...(await check(listening, 1))] };
		}),
};

export const replayed: Attack = {
	name: 'Recorded calls again: other case, prefix, order, headers; late; for another use',
	who: 'X',
	against: FOUR,
	run: async (arena) => {
		const pings = await pingSignatures(arena, [
			'{"event":"payment.success","data":{"id":"py_forged","status":"success"}}',
			'x',
		]);
		return await atEach(arena, async (listening) => {
			const { target, account, trigger } = listening;
			const recorded = await start(listening, 'recorded');
			const again = replays(recorded, target.proof);
			for (const call of again) await rawCall(trigger.url, call);
			const calls = crossed(target, trigger.url, account, (id) => pings.get(id) ?? '');
			const broken: string[] = [];
			for (const [index, call] of calls.entries()) {
				const status = await rawCall(trigger.url, call);
				if (status === 200) broken.push(`${target.type}: crossed call ${index} is answered 200`);
			}
			return {
				tries: again.length + calls.length,
				broken: [...broken, ...(await check(listening, 1))],
			};
		});
	},
};

/** What the node signs for request IDs of one's choice, which is what a member can have signed (6.10). */
async function pingSignatures(arena: Arena, ids: string[]): Promise<Map<string, string>> {
	const account = arena.accounts.find(({ name }) => name === 'moneyNsPlatformApi by email');
	if (account?.data.pingSecret !== SHARED_SECRET) throw new Error('MoneyNS has another secret');
	const run = await runFan(
		arena.rest,
		'callbacks, pings',
		[linkStep(account)],
		ids.map((request) => ({ request })),
	);
	return new Map(
		run.json('Build URL').map(({ url }, index) => {
			const token = new URL(String(url)).searchParams.get('token') ?? '';
			const payload = Buffer.from(token.split('.')[1], 'base64url').toString();
			const { ping_url: ping } = JSON.parse(payload) as { ping_url: string };
			return [ids[index], new URL(ping).searchParams.get('ping_signature') ?? ''];
		}),
	);
}
