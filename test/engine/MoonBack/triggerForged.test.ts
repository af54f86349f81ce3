import { createHmac } from 'crypto';
import type { Call } from '../../support/engine/webhookCall.cjs';
import { captureLogs } from '../../support/logs.cjs';
import {
	ACCOUNT_SIGNATURE,
	BODY,
	host,
	KEY,
	OTHER_BODY,
	sign,
	SIGNATURE,
	signed,
	VECTORS,
	without,
} from './callbacks';

/** Nothing of these may start a workflow. */
const FORGED: Array<[string, Call, number]> = [
	...VECTORS.flatMap(({ body, refused }, index) =>
		Object.entries(refused).map<[string, Call, number]>(([of, signature]) => [
			`vector ${index + 1}, signature of: ${of}`,
			signed(body, { headers: { signature } }),
			401,
		]),
	),
	...VECTORS.slice(1).map<[string, Call, number]>(({ body, signature }, index) => [
		`a re-serialised body of vector ${index + 2} under the right signature`,
		signed(JSON.stringify(JSON.parse(body)), { headers: { signature } }),
		401,
	]),
	...[
		['no signature', undefined],
		['an empty signature', ''],
		['a blank signature', ' '],
		['a trailing blank', `${SIGNATURE} `],
		['a leading blank', ` ${SIGNATURE}`],
		['a trailing newline', `${SIGNATURE}\n`],
		['one character less', SIGNATURE.slice(1)],
		['one character more', `${SIGNATURE}0`],
		['one character changed', `0${SIGNATURE.slice(1)}`],
		['the last character changed', `${SIGNATURE.slice(0, -1)}0`],
		['the signature twice, as Node joins two headers', `${SIGNATURE}, ${SIGNATURE}`],
		['two headers as a list', [SIGNATURE, SIGNATURE]],
		['a right and a wrong one', `${SIGNATURE}, ${'0'.repeat(64)}`],
		['zeros', '0'.repeat(64)],
		['letters that are no hex', 'g'.repeat(64)],
		['full-width digits', '０'.repeat(64)],
		['base64 of the right hash', createHmac('sha256', KEY).update(BODY).digest('base64')],
		['SHA-512 instead', createHmac('sha512', KEY).update(BODY).digest('hex')],
		['SHA-1 instead', createHmac('sha1', KEY).update(BODY).digest('hex')],
		['the hash without the secret', sign(BODY, '')],
		['another secret', sign(BODY, 'other')],
		['the secret with a blank', sign(BODY, `${KEY} `)],
		['the secret in other case', sign(BODY, KEY.toUpperCase())],
		['the right hash of other bytes', sign(OTHER_BODY)],
		['the hash of an empty body', sign('')],
		['the fixed account signature instead', ACCOUNT_SIGNATURE],
		['the secret itself', KEY],
		['an object', { toString: 'x' }],
	].map<[string, Call, number]>(([what, signature]) => [
		what as string,
		signed(BODY, { headers: { signature } }),
		401,
	]),
	['a body that was changed', signed(BODY, { rawBody: BODY.replace('1001', '1002') }), 401],
	['a newline after the body', signed(BODY, { rawBody: `${BODY}\n` }), 401],
	['a byte order mark that was not signed', signed(BODY, { rawBody: `\uFEFF${BODY}` }), 401],
	['an empty body', signed(BODY, { rawBody: '' }), 401],
	[
		'a body that n8n did not keep',
		signed(BODY, { rawBody: undefined, body: JSON.parse(BODY) }),
		401,
	],
	['5 MB, although signed', signed(`"${'x'.repeat(5 * 1024 * 1024)}"`), 413],
	['no JSON, although signed', signed('event=created'), 400],
	['half of a JSON text, although signed', signed('{"event":'), 400],
	['a text, although signed', signed('"text"'), 400],
	['null, although signed', signed('null'), 400],
	['bytes that are no text, although signed', signed(Buffer.from([0xff, 0xfe, 0x00])), 400],
	['nothing, although signed', signed(''), 400],
].map(([what, call, status]) => [what, dropUndefined(call as Call), status]) as Array<
	[string, Call, number]
>;

function dropUndefined(call: Call): Call {
	return call.headers?.signature === undefined ? without(call, 'signature') : call;
}

describe('a call that is forged or odd', () => {
	it('comes in at least 40 ways', () => {
		expect(new Set(FORGED.map(([what]) => what)).size).toBeGreaterThanOrEqual(40);
	});

	it.each(FORGED)('starts nothing: %s', async (_, call, status) => {
		const trigger = host();
		const answer = await trigger.call(call);
		expect(answer).toMatchObject({ status, by: 'trigger' });
		expect(trigger.started).toEqual([]);
		expect(answer.body).not.toContain(KEY);
	});

	it('says what to configure when there is no secret, and accepts nothing', async () => {
		for (const webhookSecret of ['', '   ', undefined]) {
			const trigger = host({}, { webhookSecret });
			const answer = await trigger.call(signed(BODY, { headers: { signature: sign(BODY, '') } }));
			expect(answer).toMatchObject({
				status: 401,
				body: expect.stringContaining("'Webhook Secret'"),
			});
			expect(answer.body).toContain('MoonBack API');
			expect(trigger.started).toEqual([]);
		}
	});

	it('costs no credential when its header cannot be right', async () => {
		const trigger = host();
		await trigger.call({ rawBody: BODY });
		expect(trigger.credentialLoads).toBe(0);
	});

	it('leaves neither secret, signature nor body in the log', async () => {
		const { logged } = await captureLogs(async () => {
			await host().call(signed(BODY, { rawBody: '{"private":"words"}' }));
			await host().call(signed('{"private":"words"'));
		});
		expect(logged).toContain('answered 401');
		for (const text of [KEY, SIGNATURE, 'words']) expect(logged).not.toContain(text);
	});
});
