import type { Attack } from './attack.cjs';
import { proves } from './attack.cjs';
import { rawCall, type RawCall } from './callbacks/rawCall.cjs';
import { TARGETS } from './callbacks/targets.cjs';
import { openTrigger } from './callbacks/trigger.cjs';

const LIMIT = 64 * 1024;

const json = (bytes: number): string => `{"text":"${'x'.repeat(bytes)}"}`;

const multipart = (bytes: number): Pick<RawCall, 'headers' | 'body'> => ({
	headers: ['Content-Type: multipart/form-data; boundary=b'],
	body: `--b\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n${'x'.repeat(bytes)}\r\n--b--\r\n`,
});

/** Bodies above the limit, in each way in which n8n takes bodies. */
const LARGE: Array<Pick<RawCall, 'headers' | 'body' | 'framing'>> = [
	{ headers: ['Content-Type: application/json'], body: json(LIMIT) },
	{ headers: ['Content-Type: application/json'], body: json(15_000_000) },
	{ headers: ['Content-Type: text/plain'], body: 'x'.repeat(LIMIT + 1) },
	{ headers: ['Content-Type: application/octet-stream'], body: 'x'.repeat(2_000_000) },
	{
		headers: ['Content-Type: application/x-www-form-urlencoded'],
		body: `a=${'x'.repeat(2_000_000)}`,
	},
	multipart(LIMIT),
	multipart(2_000_000),
	{
		headers: ['Content-Type: application/json'],
		framing: ['Transfer-Encoding: chunked'],
		body: `${json(2_000_000).length.toString(16)}\r\n${json(2_000_000)}\r\n0\r\n\r\n`,
	},
];

export const pings: Attack = {
	name: 'Pings above 64 KB by whoever holds a link (6.7)',
	who: 'X',
	against: 'MoneyNS Trigger',
	run: async ({ rest, accounts }) => {
		const target = TARGETS.find(({ type }) => type === 'moneyNsTrigger');
		const account = accounts.find(({ name }) => name === target?.account);
		if (!target || !account) throw new Error('There is no MoneyNS Trigger');
		const trigger = await openTrigger(rest, target.type, account.stored, {});
		const { query } = target.call(trigger.url, account, 'order-1042');
		const post = async (call: Pick<RawCall, 'headers' | 'body' | 'framing'>) =>
			await rawCall(trigger.url, { method: 'POST', query, ...call });
		try {
			const small = { headers: ['Content-Type: application/json'], body: json(60_000) };
			proves((await post(small)) === 200, 'a ping of 60 KB is refused');
			const broken: string[] = [];
			for (const [index, call] of LARGE.entries()) {
				const status = await post(call);
				if (status === 200) broken.push(`body ${index} of ${call.body.length} bytes is taken`);
			}
			proves((await post(small)) === 200, 'a ping is refused after those');
			const started = await trigger.started(2);
			if (started > 2) broken.push(`${started - 2} executions were started`);
			return { tries: LARGE.length, broken };
		} finally {
			await trigger.close();
		}
	},
};
