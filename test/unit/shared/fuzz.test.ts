import fc from 'fast-check';
import { IMONEZA } from '../../../nodes/IMoneza/provider';
import { LUNANODE } from '../../../nodes/LunaNode/provider';
import { MONEROO } from '../../../nodes/Moneroo/provider';
import { MONEYNS } from '../../../nodes/MoneyNs/provider';
import { CredentialError } from '../../../nodes/shared/errors';
import { parseJsonExactly } from '../../../nodes/shared/json';
import { readResponse } from '../../../nodes/shared/operations/response';
import { providerMessage } from '../../../nodes/shared/request/providerMessage';
import { serializeQuery } from '../../../nodes/shared/request/query';
import { retryAfterMs } from '../../../nodes/shared/request/retryAfter';
import { readPrivateKey } from '../../../nodes/shared/signing/privateKey';
import { fixture } from '../../support/fixtures.cjs';
import { operationsOf } from '../../support/operations.cjs';
import { junk, spoil, spoilings } from '../../support/spoil.cjs';

const pem = fixture('keys/test-rsa-private.pem');

const pieces = fc.constantFrom(
	'-----BEGIN ',
	'-----END ',
	'PRIVATE KEY-----',
	'RSA PRIVATE KEY-----',
	'Proc-Type: 4,ENCRYPTED',
	'DEK-Info: AES-256-CBC,00',
	'\\n',
	'\n',
	'=',
	pem.slice(100, 400),
	pem,
);

const pasted = fc.oneof(
	fc
		.array(fc.oneof(pieces, fc.string({ maxLength: 20 })), { maxLength: 12 })
		.map((parts) => parts.join('')),
	// A piece of the real one is missing, doubled or another.
	fc
		.tuple(fc.nat(pem.length), fc.nat(60), fc.string({ maxLength: 5 }))
		.map(([at, length, text]) => `${pem.slice(0, at)}${text}${pem.slice(at + length)}`),
);

it('a private key is read, or refused with one sentence that does not quote it', () => {
	fc.assert(
		fc.property(pasted, fc.string({ maxLength: 8 }), (text, passphrase) => {
			try {
				expect(readPrivateKey({ pem: text, passphrase }).type).toBe('private');
			} catch (error) {
				expect(error).toBeInstanceOf(CredentialError);
				const { message } = error as Error;
				expect(message.length).toBeLessThan(400);
				for (const line of text.split('\n').filter(({ length }) => length > 30))
					expect(message).not.toContain(line);
			}
		}),
		{ numRuns: 300 },
	);
});

it('a query is folded into text that can be read back', () => {
	const format = fc.constantFrom('indices', 'brackets', 'repeat', 'comma', undefined);
	const qs = fc.dictionary(fc.string({ unit: 'grapheme' }), junk);
	fc.assert(
		fc.property(qs, format, (values, arrayFormat) => {
			const text = serializeQuery({ url: '/', qs: values as never, arrayFormat } as never);
			expect(text).toMatch(/^[\w\-.!~*'()%&=]*$/);
			expect([...new URLSearchParams(text)].length).toBe(text ? text.split('&').length : 0);
		}),
		{ numRuns: 300 },
	);
});

it('a Retry-After is a time between a second and an hour, or nothing', () => {
	const header = fc.oneof(
		junk,
		fc.string(),
		fc.double().map(String),
		fc.date({ noInvalidDate: false }).map((date) => String(date)),
		fc.constantFrom('1e9', '0x10', '-5', '5, 6', 'Wed, 21 Oct 99999999 07:28:00 GMT', 'Infinity'),
	);
	fc.assert(
		fc.property(header, (value) => {
			const ms = retryAfterMs(value, Date.now());
			if (ms === undefined) return;
			expect(ms).toBeGreaterThanOrEqual(1000);
			expect(ms).toBeLessThanOrEqual(3_600_000);
		}),
		{ numRuns: 500 },
	);
});

it('what a provider says of an error is a text of a sensible length, or nothing', () => {
	fc.assert(
		fc.property(fc.oneof(junk, fc.string(), fc.object({ maxDepth: 4 })), (body) => {
			const text = providerMessage(body, ['secret']);
			if (text !== undefined) expect(text.length).toBeLessThanOrEqual(600);
		}),
		{ numRuns: 500 },
	);
});

it('a text that is no JSON is no JSON, and nothing is thrown', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.json(),
				fc.string(),
				fc.json().map((text) => text.slice(0, -1)),
			),
			(text) => {
				expect(parseJsonExactly(text) === undefined).toBe(!isJson(text));
			},
		),
		{ numRuns: 500 },
	);
});

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** What an answer of a provider may look like, before something becomes of it. */
const ANSWERS = [
	{ success: 'yes', vm_id: '1', vms: [{ vm_id: '1', name: 'a' }], info: { ip: '1' }, extra: {} },
	{
		message: 'm',
		data: { id: 'py_1', status: 'success', amount: 1, currency: 'XOF' },
		errors: null,
	},
	{
		message: 'm',
		data: [{ id: '1' }],
		links: { next: 'x' },
		meta: { current_page: 1, last_page: 2 },
	},
	{ success: true, results: [{ ID: 1 }], Status: 'Completed', IsAccessGranted: true, Property: {} },
	[{ id: 1 }, { id: 2 }],
	'text',
];

const body = fc.oneof(
	junk,
	fc
		.tuple(fc.constantFrom<unknown>(...ANSWERS), spoilings)
		.map(([answer, how]) => spoil(answer, how)),
);

it.each([
	['Moneroo', MONEROO],
	['LunaNode', LUNANODE],
	['iMoneza', IMONEZA],
	['MoneyNS', MONEYNS],
])('every answer reader of %s makes records of an answer, or a sentence', (_, provider) => {
	const operations = operationsOf(provider).map(([, chosen]) => chosen);
	fc.assert(
		fc.property(body, fc.nat(operations.length - 1), fc.boolean(), (answer, index, isSimple) => {
			const call = { ...operations[index], values: {}, isSimple };
			const response = { body: answer as never, statusCode: 200, headers: {} };
			const read = readResponse(provider, call, response);
			if ('problem' in read) expect(read.problem.message).toMatch(/\w/);
			else for (const record of read.value) expect(typeof record).toBe('object');
		}),
		{ numRuns: 1500 },
	);
});
