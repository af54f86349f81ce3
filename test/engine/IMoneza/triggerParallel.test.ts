import { sleep } from 'n8n-workflow';
import type { WebhookHost } from '../../support/engine/webhook.cjs';
import { callback, issue, listen, QUERY } from './callbacks';
import { useIMoneza } from './node';

const provider = useIMoneza();

/** Long enough for a second call to begin before the first one is done, in ms. */
const SLOW_MS = 300;

const slowly = () =>
	provider.simulator.faults.add({ kind: 'delay', ms: SLOW_MS, path: '*/CallbackResult/*' });

/** The same trigger in another process: only what is in the database is left. */
function restarted(host: WebhookHost): WebhookHost {
	const next = listen(provider.simulator);
	next.saved = host.saved;
	return next;
}

it('remembers across a restart what a parallel repetition wrote over', async () => {
	await issue(provider.simulator);
	slowly();
	const host = listen(provider.simulator);
	const first = host.call(callback());
	await sleep(SLOW_MS / 3);
	const second = host.call(callback());
	expect([await first, await second]).toMatchObject([{ status: 200 }, { status: 200 }]);
	expect(host.started).toHaveLength(1);

	const next = restarted(host);
	expect(await next.call(callback())).toMatchObject({ status: 200 });
	expect(next.started).toEqual([]);
});

it('remembers across a restart what another callback without a result wrote over', async () => {
	await issue(provider.simulator);
	const other = QUERY.replace('9c2e', '9c2f');
	slowly();
	const host = listen(provider.simulator);
	const failing = host.call(callback({ query: other }));
	await sleep(SLOW_MS / 3);
	expect(await host.call(callback())).toMatchObject({ status: 200 });
	expect(await failing).toMatchObject({ status: 503 });

	const next = restarted(host);
	await next.call(callback());
	expect(next.started).toEqual([]);
});

describe('when a call was not counted', () => {
	const at = (ms: number) => jest.spyOn(Date, 'now').mockReturnValue(ms);
	afterEach(() => jest.restoreAllMocks());

	it.each([
		['takes a call two minutes after the first for the last', 120_000, 200],
		['lets iMoneza call again when the second comes a minute later', 60_000, 503],
	])('%s', async (_, later, status) => {
		const now = Date.now();
		at(now);
		const host = listen(provider.simulator);
		expect(await host.call(callback())).toMatchObject({ status: 503 });
		at(now + later);
		// Also where n8n was started anew in between.
		expect(await restarted(host).call(callback())).toMatchObject({ status });
		expect(await host.call(callback())).toMatchObject({ status });
	});
});
