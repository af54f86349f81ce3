import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { startIMoneza, type IMonezaSimulator } from '../../simulators/iMoneza/index.cjs';
import { startMoneroo, type MonerooSimulator } from '../../simulators/moneroo/index.cjs';
import type { WebhookHost } from '../support/engine/webhook.cjs';
import type { Call } from '../support/engine/webhookCall.cjs';
import { junk } from '../support/spoil.cjs';
import { callback, issue, listen } from './IMoneza/callbacks';
import { callWith, EVENT, listeningTo } from './Moneroo/callbacks';
import { host as moneyNsHost, post, signed as signedPing } from './MoneyNs/pings';
import { BODY, host as moonBackHost, signed } from './MoonBack/callbacks';

let iMoneza: IMonezaSimulator;
let moneroo: MonerooSimulator;

beforeAll(async () => {
	iMoneza = await startIMoneza();
	moneroo = await startMoneroo();
	await issue(iMoneza);
});
afterAll(async () => {
	await iMoneza.close();
	await moneroo.close();
});

/** Each trigger, a call that is genuine, and one whose body is something else but signed all the same. */
const TRIGGERS: Array<[string, () => WebhookHost, () => Call, (body: string) => Call]> = [
	['Moneroo', () => listeningTo(moneroo), () => callWith(EVENT), (body) => callWith(body)],
	['MoonBack', () => moonBackHost(), () => signed(BODY), (body) => signed(body)],
	['iMoneza', () => listen(iMoneza), () => callback(), (body) => callback({ query: body })],
	[
		'MoneyNS',
		() => moneyNsHost({ repetitions: 'first' }),
		() => post({ paid: true }),
		(body) => ({ ...post({}, signedPing(body)), rawBody: body, body }),
	],
];

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.json(),
	junk.map((value) => JSON.stringify(value) ?? ''),
);

const headers = fc.dictionary(
	fc.constantFrom(
		'x-moneroo-signature',
		'signature',
		'authentication',
		'timestamp',
		'content-type',
		'content-length',
	),
	fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.constant('a'.repeat(64))),
);

describe.each(TRIGGERS)('the %s trigger', (_, start, genuine, withBody) => {
	it('answers every call that is not genuine, and starts nothing', async () => {
		const host = start();
		await fc.assert(
			fc.asyncProperty(text, headers, junk, async (rawBody, more, query) => {
				const isQuery = typeof query === 'object' && query !== null;
				const call: Call = {
					...genuine(),
					rawBody,
					body: rawBody,
					url: `/webhook/e1f6/webhook?${encodeURIComponent(JSON.stringify(rawBody.slice(0, 20)))}`,
					query: (isQuery ? query : {}) as Record<string, unknown>,
					headers: { ...more },
				};
				const { status } = await host.call(call);
				expect(status).toBeGreaterThanOrEqual(400);
				expect(status).toBeLessThan(500);
			}),
			{ numRuns: 150 },
		);
		expect(host.started).toEqual([]);
	});

	it('answers whatever is signed, and throws nothing', async () => {
		const host = start();
		await fc.assert(
			fc.asyncProperty(text, async (body) => {
				const { status } = await host.call(withBody(body));
				expect([200, 400, 401, 413, 422, 503]).toContain(status);
			}),
			{ numRuns: 60 },
		);
	});

	it('starts once although its memory was spoilt by hand', async () => {
		await fc.assert(
			fc.asyncProperty(junk, fc.boolean(), async (value, isWhole) => {
				const host = start();
				const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
				const node = (
					isWhole && isObject ? value : { deliveries: value, attempts: value }
				) as IDataObject;
				host.saved = JSON.stringify({ 'node:Trigger': node });
				expect((await host.call(genuine())).status).toBe(200);
				await host.call(genuine());
				expect(host.started).toHaveLength(1);
			}),
			{ numRuns: 30 },
		);
	});
});
