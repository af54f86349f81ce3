import { report } from '../support/logs.cjs';
import { BURST_SIZE, perEvent, sendTen, withRetries } from './support/burst.cjs';
import { iMonezaCallback, monerooCallback, names, type Callback } from './support/callbacks.cjs';
import { useIMoneza } from './support/iMoneza.cjs';
import { useMoneroo } from './support/moneroo.cjs';
import { restartN8n } from './support/n8n.cjs';
import { useTriggers, type ActiveTrigger } from './support/triggers.cjs';

/** `E2E_BURST=100 npm run e2e -- burst`: so many calls of each of two providers at once. Takes some ten minutes. */
const SIZE = BURST_SIZE;
const LONGEST_MS = 1_200_000;
/** n8n ends when so many calls of both were answered 200. */
const ANSWERED = Math.ceil(SIZE * 0.4);

const triggers = useTriggers();
const moneroo = useMoneroo({ rateLimit: false });
const iMoneza = useIMoneza();

interface Row {
	name: string;
	trigger: ActiveTrigger;
	ids: string[];
	callback(id: string): Callback;
}

async function rows(): Promise<Row[]> {
	const { webhookSecret } = moneroo.simulator.credentials;
	const { management } = iMoneza.simulator.credentials;
	const paid = await triggers.activate('monerooTrigger', moneroo.account, { verifyWithApi: false });
	const linked = await triggers.activate('iMonezaTrigger', iMoneza.account);
	const tokens = names(SIZE);
	const type = 'ExternalSubscriberLinked';
	for (const token of tokens) await iMoneza.simulator.commands.sendCallback({ type, token });
	return [
		{
			name: 'Moneroo',
			trigger: paid,
			ids: names(SIZE),
			callback: (id) => monerooCallback(paid.url, webhookSecret, id),
		},
		{
			name: 'iMoneza',
			trigger: linked,
			ids: tokens,
			callback: (id) => iMonezaCallback(linked.url, management, id),
		},
	];
}

(SIZE ? describe : describe.skip).each(['SIGKILL', 'SIGTERM'] as const)(
	'%s in a burst',
	(signal) => {
		it(
			'loses nothing, and starts twice at most what n8n was just starting',
			async () => {
				const all = await rows();
				let answered = 0;
				let halfway = () => {};
				const reached = new Promise<void>((resolve) => (halfway = resolve));
				const makers = all.flatMap(({ ids, callback }) => ids.map((id) => () => callback(id)));
				const delivering = withRetries(makers, () => {
					if (++answered === ANSWERED) halfway();
				});
				await Promise.race([reached, delivering]);
				const before = answered;
				await restartN8n(signal);
				await delivering;
				// Everything once more: what was not answered because it has to start, the rest because a provider may.
				for (const { ids, callback } of all) await sendTen(ids, callback);
				for (const { ids, callback } of all) {
					expect(new Set(await sendTen(ids, callback))).toEqual(new Set([200]));
				}
				for (const { name, trigger, ids } of all) {
					const stored = await moneroo.n8n.storedExecutions(trigger.workflow);
					const counts = perEvent(
						stored.map(({ text }) => text),
						ids,
					);
					const twice = counts.filter((count) => count > 1).length;
					const lost = counts.filter((count) => count === 0).length;
					const crashed = stored.filter(({ status }) => status === 'crashed').length;
					report(
						`${signal} ${name}: ${ids.length} events, lost ${lost}, twice ${twice}, executions ${stored.length}, crashed ${crashed}, answered 200 before n8n ended ${before} of both`,
					);
					expect(lost).toBe(0);
					// One delivery is between n8n's two steps at a time.
					expect(twice).toBeLessThanOrEqual(1);
				}
			},
			LONGEST_MS,
		);
	},
);
