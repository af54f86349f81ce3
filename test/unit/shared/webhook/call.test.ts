import { HttpRejection, NOTHING_TO_START, respond } from '../../../../nodes/shared/webhook/respond';
import { jsonObject, rawBody, requiredHeader } from '../../../../nodes/shared/webhook/call';
import type { Call } from '../../../support/engine/webhookCall.cjs';
import { WebhookHost } from '../../../support/engine/webhook.cjs';
import { captureLogs } from '../../../support/logs.cjs';
import { triggerWith, type Handler } from './trigger';

const credentials = { monerooApi: { webhookSecret: 'do-not-show-me' } };

function listening(handle: Handler) {
	const node = triggerWith(async function () {
		return await respond(this, async () => await handle(this));
	});
	return new WebhookHost({ node, credentials });
}

/** What became of one call, and what was logged about it. */
async function call(handle: Handler, sent: Call = {}) {
	const host = listening(handle);
	const { result: answer, logged } = await captureLogs(async () => await host.call(sent));
	return { ...answer, started: host.started.length, logged };
}

describe('answering', () => {
	it('turns a refusal into its status and text, and starts nothing', async () => {
		const seen = await call(async () => {
			throw new HttpRejection(418, 'No tea here');
		});
		expect(seen).toMatchObject({ status: 418, body: 'No tea here', by: 'trigger', started: 0 });
	});

	it('answers 200 without starting when there is nothing to start', async () => {
		const seen = await call(async () => NOTHING_TO_START);
		expect(seen).toMatchObject({ status: 200, by: 'n8n', started: 0 });
	});

	it.each([
		new TypeError('body was do-not-show-me'),
		'do-not-show-me',
		undefined,
		{ message: 'do-not-show-me' },
	])('answers 500 to the unforeseen without quoting it: %p', async (thrown) => {
		const seen = await call(async () => {
			throw thrown;
		});
		expect(seen).toMatchObject({ status: 500, started: 0 });
		expect(seen.body + seen.logged).not.toContain('do-not-show-me');
	});
});

describe('a required header', () => {
	const read = async (headers: Call['headers']) =>
		await call(
			async (context) => ({
				webhookResponse: requiredHeader(context, 'X-Signature', /^[0-9a-f]{4}$/),
			}),
			{ headers },
		);

	it('is found whatever its case in the code', async () => {
		expect(await read({ 'x-signature': 'ab12' })).toMatchObject({ status: 200, body: 'ab12' });
	});

	it.each([
		{},
		{ 'x-signature': '' },
		{ 'x-signature': 'AB12' },
		{ 'x-signature': 'ab12 ' },
		{ 'x-signature': 'ab12\n' },
		{ 'x-signature': 'ab12, ab12' },
		{ 'x-signature': ['ab12', 'ab12'] },
		{ 'x-signature': ['ab12'] },
		{ 'x-signature': 'ab123' },
		{ 'x-signature': { 0: 'ab12', length: 4 } },
	])('is refused as %p', async (headers) => {
		expect(await read(headers)).toMatchObject({
			status: 401,
			body: expect.stringContaining('X-Signature'),
		});
	});
});

describe('the raw body', () => {
	const read = async (sent: Call) =>
		await call(
			async (context) => ({ webhookResponse: (await rawBody(context, 10)).toString('latin1') }),
			sent,
		);

	it('is what arrived, not what was parsed', async () => {
		const seen = await read({ rawBody: '{ "a":1 }', body: { a: 1 } });
		expect(seen.body).toBe('{ "a":1 }');
	});

	it('may be empty', async () => {
		expect(await read({ rawBody: Buffer.alloc(0) })).toMatchObject({ status: 200, body: '' });
	});

	it('is refused when n8n has not kept it', async () => {
		expect(await read({ body: { a: 1 } })).toMatchObject({ status: 401 });
	});

	it('is refused when it is too large', async () => {
		expect(await read({ rawBody: 'x'.repeat(10) })).toMatchObject({ status: 200 });
		expect(await read({ rawBody: 'x'.repeat(11) })).toMatchObject({ status: 413 });
	});
});

describe('JSON', () => {
	it.each([
		['{"a":1}', { a: 1 }],
		['\uFEFF{"a":1}', { a: 1 }],
		['{"a":1,"a":2}', { a: 2 }],
	])('is read from %j', (text, value) => {
		expect(jsonObject(Buffer.from(text))).toEqual(value);
	});

	it.each(['', '[]', 'null', '"text"', '{"a":', '<html>'])('is not read from %j', (text) => {
		expect(() => jsonObject(Buffer.from(text))).toThrow(HttpRejection);
	});
});
