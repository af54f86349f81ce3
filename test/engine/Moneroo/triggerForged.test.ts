import { createHash } from 'crypto';
import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import type { Call } from '../../support/engine/webhookCall.cjs';
import { captureLogs } from '../../support/logs.cjs';
import {
	bodyOf,
	callWith,
	EVENT,
	HEADER,
	listeningTo,
	PAYMENT,
	rejected,
	SECRET,
	sign,
} from './callbacks';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
beforeEach(() => moneroo.reset());
afterAll(async () => await moneroo.close());

/** A trigger that reads nothing from the API. */
const offline = (parameters: object = {}, credential: object = {}) =>
	listeningTo(moneroo, { parameters: { verifyWithApi: false, ...parameters } }, credential);

/** Each is answered without a start. What costs a credential is told by `loads`. */
const FORGED: Array<[what: string, call: () => Call, status: number, loads: number]> = [
	['no header', () => ({ rawBody: EVENT, headers: {} }), 401, 0],
	['an empty header', () => callWith(EVENT, { signature: '' }), 401, 0],
	['a blank header', () => callWith(EVENT, { signature: ' ' }), 401, 0],
	['a word for a signature', () => callWith(EVENT, { signature: 'undefined' }), 401, 0],
	['null for a signature', () => callWith(EVENT, { signature: null }), 401, 0],
	['a number for a signature', () => callWith(EVENT, { signature: 0 }), 401, 0],
	['an object for a signature', () => callWith(EVENT, { signature: { length: 64 } }), 401, 0],
	['0x before it', () => callWith(EVENT, { signature: `0x${sign(EVENT)}` }), 401, 0],
	['a blank before it', () => callWith(EVENT, { signature: ` ${sign(EVENT)}` }), 401, 0],
	['a blank behind it', () => callWith(EVENT, { signature: `${sign(EVENT)} ` }), 401, 0],
	['a line break behind it', () => callWith(EVENT, { signature: `${sign(EVENT)}\n` }), 401, 0],
	['a null byte behind it', () => callWith(EVENT, { signature: `${sign(EVENT)}\0` }), 401, 0],
	['63 of its characters', () => callWith(EVENT, { signature: sign(EVENT).slice(1) }), 401, 0],
	['65 characters', () => callWith(EVENT, { signature: `${sign(EVENT)}0` }), 401, 0],
	['10,000 characters', () => callWith(EVENT, { signature: 'a'.repeat(10_000) }), 401, 0],
	['64 letters that are not hex', () => callWith(EVENT, { signature: 'g'.repeat(64) }), 401, 0],
	['digits of another script', () => callWith(EVENT, { signature: '٣'.repeat(64) }), 401, 0],
	[
		'the signature in base64',
		() => callWith(EVENT, { signature: Buffer.from(sign(EVENT), 'hex').toString('base64') }),
		401,
		0,
	],
	[
		'two headers that Node joined',
		() => callWith(EVENT, { signature: `${sign(EVENT)}, ${sign(EVENT)}` }),
		401,
		0,
	],
	[
		'two headers in a list',
		() => callWith(EVENT, { signature: [sign(EVENT), sign(EVENT)] }),
		401,
		0,
	],
	['the right header in a list', () => callWith(EVENT, { signature: [sign(EVENT)] }), 401, 0],
	[
		'the signature in another header',
		() => ({ rawBody: EVENT, headers: { signature: sign(EVENT) } }),
		401,
		0,
	],
	[
		'the signature in the query',
		() => ({ rawBody: EVENT, query: { [HEADER]: sign(EVENT) } }),
		401,
		0,
	],
	['no raw body', () => ({ body: JSON.parse(EVENT), headers: { [HEADER]: sign(EVENT) } }), 401, 0],
	['a multipart body', () => ({ body: { data: {} }, headers: { [HEADER]: sign(EVENT) } }), 401, 0],
	['a body of 5 MB', () => callWith('x'.repeat(5_000_000), { signature: sign(EVENT) }), 413, 0],
	['a signed body of 5 MB', () => callWith(`{"a":"${'x'.repeat(5_000_000)}"}`), 413, 0],
	['64 zeros', () => callWith(EVENT, { signature: '0'.repeat(64) }), 401, 1],
	['another secret', () => callWith(EVENT, { signature: sign(EVENT, 'whs_other') }), 401, 1],
	['an empty secret', () => callWith(EVENT, { signature: sign(EVENT, '') }), 401, 1],
	[
		'the secret with a blank',
		() => callWith(EVENT, { signature: sign(EVENT, `${SECRET} `) }),
		401,
		1,
	],
	[
		'the API key as secret',
		() => callWith(EVENT, { signature: sign(EVENT, moneroo.credentials.secretKey) }),
		401,
		1,
	],
	[
		'a plain hash',
		() => callWith(EVENT, { signature: createHash('sha256').update(EVENT).digest('hex') }),
		401,
		1,
	],
	['the HMAC of another body', () => callWith(EVENT, { signature: sign('{}') }), 401, 1],
	['the HMAC of the empty body', () => callWith(EVENT, { signature: sign('') }), 401, 1],
	['one byte more', () => callWith(`${EVENT}\n`, { signature: sign(EVENT) }), 401, 1],
	['one byte less', () => callWith(EVENT.slice(0, -1), { signature: sign(EVENT) }), 401, 1],
	[
		'an amount changed',
		() => callWith(EVENT.replace(PAYMENT, 'py_other'), { signature: sign(EVENT) }),
		401,
		1,
	],
	['a byte order mark added', () => callWith(`\uFEFF${EVENT}`, { signature: sign(EVENT) }), 401, 1],
	[
		'a gzip body whose bytes were signed',
		() => callWith(EVENT, { signature: sign(Buffer.from('1f8b0800', 'hex')) }),
		401,
		1,
	],
	[
		'a body in UTF-16',
		() => callWith(Buffer.from(EVENT, 'utf16le'), { signature: sign(EVENT) }),
		401,
		1,
	],
	['a signed body that is empty', () => callWith(''), 400, 1],
	['a signed body that is not JSON', () => callWith('event=payment.success'), 400, 1],
	['a signed body that is cut off', () => callWith(EVENT.slice(0, -2)), 400, 1],
	['a signed list', () => callWith(`[${EVENT}]`), 400, 1],
	['a signed null', () => callWith('null'), 400, 1],
	['a signed object without an event', () => callWith('{"data":{"id":"a"}}'), 400, 1],
	['a signed event without data', () => callWith('{"event":"payment.success"}'), 400, 1],
	['a signed event without an ID', () => callWith('{"event":"payment.success","data":{}}'), 400, 1],
	[
		'a signed event whose name is a list',
		() => callWith('{"event":["*"],"data":{"id":"a"}}'),
		400,
		1,
	],
	[
		'a signed event whose ID is an object',
		() => callWith('{"event":"payment.success","data":{"id":{}}}'),
		400,
		1,
	],
];

describe('a call that is forged or odd', () => {
	it('has been thought of in more than forty ways', () => {
		expect(FORGED.length + rejected.length).toBeGreaterThan(40);
	});

	it.each(FORGED)('starts nothing: %s', async (_what, call, status, loads) => {
		const host = listeningTo(moneroo);
		const { result: answer, logged } = await captureLogs(async () => await host.call(call()));
		expect(answer).toMatchObject({ status, by: 'trigger' });
		expect(host.started).toEqual([]);
		expect(host.credentialLoads).toBe(loads);
		expect(host.saved).toBe('{}');
		expect(moneroo.journal.entries).toEqual([]);
		expect(logged).toContain('started nothing');
		expect(answer.body + logged).not.toContain(SECRET);
		expect(answer.body + logged).not.toContain(sign(EVENT));
		expect(answer.body + logged).not.toContain(PAYMENT);
	});

	it.each(rejected)('starts nothing: body $body, $what', async ({ body, signature }) => {
		const host = offline();
		expect(await host.call(callWith(bodyOf(body), { signature }))).toMatchObject({ status: 401 });
		expect(host.started).toEqual([]);
	});

	it('is refused while no secret is configured, and told what to configure', async () => {
		for (const webhookSecret of ['', '  ', undefined, null]) {
			const host = offline({}, { webhookSecret });
			for (const secret of ['', ' ', 'undefined', 'null']) {
				const answer = await host.call(callWith(EVENT, { signature: sign(EVENT, secret) }));
				expect(answer).toMatchObject({
					status: 401,
					body: expect.stringContaining("'Webhook Secret' of the Moneroo API credential"),
				});
			}
			expect(host.started).toEqual([]);
		}
	});
});
