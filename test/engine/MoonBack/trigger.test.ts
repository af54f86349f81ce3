import type { IDataObject } from 'n8n-workflow';
import { WebhookHost } from '../../support/engine/webhook.cjs';
import type { Answer } from '../../support/engine/webhookCall.cjs';
import { captureLogs } from '../../support/logs.cjs';
import {
	ACCOUNT_SIGNATURE,
	BODY,
	host,
	KEY,
	OTHER_BODY,
	signed,
	VECTORS,
	without,
} from './callbacks';

/** Of whatever event. */
const DELIVERY_ID: unknown = expect.any(String);

describe('an authentic call', () => {
	it.each(VECTORS.map(({ body, signature }, index) => [index + 1, body, signature] as const))(
		'starts the workflow with its body as it is: vector %s',
		async (_, body, signature) => {
			const trigger = host();
			const answer = await trigger.call(signed(body, { headers: { signature } }));
			expect(answer).toMatchObject({ status: 200, by: 'n8n' });
			expect(trigger.started).toEqual([
				[{ json: { ...JSON.parse(body), deliveryId: DELIVERY_ID } }],
			]);
		},
	);

	it('is verified with the other credential where that was chosen', async () => {
		const trigger = new WebhookHost({
			node: 'moonBackTrigger',
			parameters: { authentication: 'jwt' },
			credentials: { moonBackJwtApi: { apiKey: 'k', webhookSecret: KEY } },
		});
		expect(await trigger.call(signed(BODY))).toMatchObject({ status: 200 });
		expect(trigger.started).toHaveLength(1);
		expect(trigger.credentialLoads).toBe(1);
	});

	it.each<[string, string | Buffer, object]>([
		['an empty payload, which PHP writes as a list', '[]', { data: [] }],
		['a list', '[{"id":1}]', { data: [{ id: 1 }] }],
		['a byte order mark', `\uFEFF${BODY}`, JSON.parse(BODY)],
		['duplicate keys, of which the last one counts', '{"id":1,"id":2}', { id: 2 }],
		['an unknown event', '{"event":"never.heard.of"}', { event: 'never.heard.of' }],
		['no event at all', '{}', {}],
	])('may hold %s', async (_, body, expected) => {
		const trigger = host();
		expect(await trigger.call(signed(body))).toMatchObject({ status: 200 });
		expect(trigger.started).toEqual([[{ json: { ...expected, deliveryId: DELIVERY_ID } }]]);
	});

	it.each(['text/plain', 'application/octet-stream', 'application/xml', ''])(
		'may claim to be of type "%s": its bytes are what counts',
		async (type) => {
			const trigger = host();
			const call = signed(BODY, { headers: { 'content-type': type }, body: 'something else' });
			expect(await trigger.call(call)).toMatchObject({ status: 200 });
			expect(trigger.started).toEqual([
				[{ json: { ...JSON.parse(BODY), deliveryId: DELIVERY_ID } }],
			]);
		},
	);

	it('cannot reach into objects of n8n through its names', async () => {
		const trigger = host();
		await trigger.call(
			signed('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
		);
		expect({}).not.toHaveProperty('polluted');
		expect(trigger.started).toHaveLength(1);
	});
});

describe('the account signature', () => {
	const options = { accountSignature: ACCOUNT_SIGNATURE };
	const call = async (headers: IDataObject): Promise<[Answer, number]> => {
		const trigger = host({ options });
		return [await trigger.call(signed(BODY, { headers })), trigger.started.length];
	};

	it('has to be right where it is set', async () => {
		expect(await call({})).toMatchObject([{ status: 200 }, 1]);
	});

	it('may come under its other name', async () => {
		const trigger = host({ options });
		const call = signed(BODY, { headers: { 'moonback-signature': ACCOUNT_SIGNATURE } });
		await trigger.call(without(call, 'moonbacker-signature'));
		expect(trigger.started).toHaveLength(1);
	});

	it.each([
		['another one', { 'moonbacker-signature': 'f'.repeat(32) }],
		['an empty one', { 'moonbacker-signature': '' }],
		['it twice', { 'moonbacker-signature': `${ACCOUNT_SIGNATURE}, ${ACCOUNT_SIGNATURE}` }],
		[
			'a wrong one beside the alias',
			{ 'moonbacker-signature': 'x', 'moonback-signature': ACCOUNT_SIGNATURE },
		],
	])('refuses %s', async (_, headers) => {
		expect(await call(headers)).toMatchObject([{ status: 401, by: 'trigger' }, 0]);
	});

	it('never stands in for the signature', async () => {
		expect(await call({ signature: '0'.repeat(64) })).toMatchObject([{ status: 401 }, 0]);
	});
});

describe('the event filter', () => {
	const selected = (eventField: string, ...events: string[]) =>
		host({ triggerOn: 'selectedEvents', eventField, events });

	it.each([
		['event', ['example.created'], BODY, 1],
		['event', ['example.updated'], BODY, 0],
		['event', ['example.updated', ' example.created '], BODY, 1],
		['event', ['example'], BODY, 0],
		['data.type', ['new'], '{"data":{"type":"new"}}', 1],
		['data.type', ['new'], '{"data.type":"new"}', 1],
		['data.type', ['new'], '{"data":"new"}', 0],
		['kind', ['3'], '{"kind":3}', 1],
		['constructor', ['function Object() { [native code] }'], '{}', 0],
		['event', ['example.created'], '[]', 0],
	])('by %s in %j: %s starts %s', async (field, events, body, starts) => {
		const trigger = selected(field, ...events);
		expect(await trigger.call(signed(body))).toMatchObject({ status: 200, by: 'n8n' });
		expect(trigger.started).toHaveLength(starts);
	});

	it('says in the log that the field is not there', async () => {
		const { logged } = await captureLogs(
			async () => await selected('type', 'x').call(signed(BODY)),
		);
		expect(logged).toContain("'Event Field'");
	});

	it('is applied to authentic calls only', async () => {
		const trigger = selected('event', 'other');
		const call = signed(BODY, { headers: { signature: '0'.repeat(64) } });
		expect(await trigger.call(call)).toMatchObject({ status: 401 });
	});
});

describe('a repeated call', () => {
	it('starts nothing twice, also after a restart of n8n', async () => {
		const trigger = host();
		const answers = [await trigger.call(signed(BODY)), await trigger.call(signed(BODY))];
		expect(answers).toMatchObject([{ status: 200 }, { status: 200 }]);
		await trigger.call(signed(OTHER_BODY));
		expect(trigger.started).toHaveLength(2);
	});

	it('starts the workflow when the first one could not', async () => {
		const trigger = host();
		expect(await trigger.call(signed(BODY, { startFails: true }))).toMatchObject({ status: 500 });
		expect(await trigger.call(signed(BODY))).toMatchObject({ status: 200 });
		expect(trigger.started).toHaveLength(1);
	});

	it('starts again where the user wants that', async () => {
		const trigger = host({ options: { ignoreRepeated: false } });
		await trigger.call(signed(BODY));
		await trigger.call(signed(BODY));
		expect(trigger.started).toHaveLength(2);
	});

	it('starts again while the user tries the workflow out', async () => {
		const trigger = host({}, {}, 'manual');
		await trigger.call(signed(BODY));
		await trigger.call(signed(BODY));
		expect(trigger.started).toHaveLength(2);
	});
});

describe('activation', () => {
	it('needs no call to MoonBack', async () => {
		expect(await host().lifecycle('checkExists')).toBe(false);
		expect(await host().lifecycle('create')).toBe(true);
		expect(await host().lifecycle('delete')).toBe(true);
	});

	it.each<[string, object, IDataObject, string]>([
		['a secret', {}, { webhookSecret: ' ' }, "'Webhook Secret' of the MoonBack API credential"],
		['events', { triggerOn: 'selectedEvents', events: [''] }, {}, "'Events'"],
		[
			'an event field',
			{ triggerOn: 'selectedEvents', eventField: ' ', events: ['x'] },
			{},
			"'Event Field'",
		],
	])('is refused without %s', async (_, parameters, credential, words) => {
		await expect(host(parameters, credential).lifecycle('create')).rejects.toThrow(words);
	});
});
