import { createHmac } from 'node:crypto';
import type { MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { MONEROO_DEMO, startMoneroo } from '../../../simulators/moneroo/index.cjs';
import { signMonerooWebhook } from '../../../simulators/moneroo/webhooks.cjs';
import type { Receiver } from './support.cjs';
import { startReceiver } from './support.cjs';

const SIGNED_WITH = 'whs_demo_7Kq2vX9pLm4T';
const A =
	'{"event":"payment.success","data":{"id":"py_demo0001aaaa","status":"success","amount":2500,"currency":"XOF"}}';
const B =
	'{"event":"payout.failed","data":{"id":"po_demo0002bbbb","status":"failed","amount":900,"currency":"XAF"}}';
const C =
	'{"event":"payment.failed","data":{"id":"py_demo0003cccc","status":"failed","amount":1500,"currency":"XOF","customer":{"email":"awa@example.org","firstName":"Aïcha","lastName":"N\'Diaye"}}}';
const D = Buffer.from(
	'eyJldmVudCI6InBheW1lbnQuY2FuY2VsbGVkIiwiZGF0YSI6eyJpZCI6InB5X2RlbW8wMDA0ZGRkZCIsInN0YXR1cyI6ImNhbmNlbGxlZCIsImFtb3VudCI6NDAsImN1cnJlbmN5IjoiVVNEIiwicmV0dXJuX3VybCI6Imh0dHBzOlwvXC9zaG9wLmV4YW1wbGVcL2JhY2siLCJjdXN0b21lciI6eyJmaXJzdE5hbWUiOiJBXHUwMGVmY2hhIn19fQ==',
	'base64',
);
const E = Buffer.from(
	'ewogICJldmVudCI6ICJwYXltZW50LmluaXRpYXRlZCIsCiAgImRhdGEiOiB7CiAgICAiaWQiOiAicHlfZGVtbzAwMDVlZWVlIiwKICAgICJzdGF0dXMiOiAiaW5pdGlhdGVkIgogIH0KfQ==',
	'base64',
);
const VECTORS: [name: string, body: Buffer, bytes: number, signature: string][] = [
	['A', Buffer.from(A), 109, 'cbd93bc11e2bf7c2630058aa31bc4368156ec77212980b98b2b9d46adc4972af'],
	['B', Buffer.from(B), 105, '4bf892ec2af1610427259f67d5eef289eb53eec239d455dd0195b1d03b3bd399'],
	['C', Buffer.from(C), 188, 'a34188a21ec83fcf514350e6d04da88c1462bcb9af02d88e4a5b2914ba41370c'],
	['D', D, 193, 'f2367767f029181dd9b3f9fcaff871356e5023f5a27a7b9b345ce962e319dc02'],
	['E', E, 106, 'a631af824d0507d70adaefd7010b0dae1f919b737c7cfe4fb5cec1838ed5a56b'],
	['F', Buffer.alloc(0), 0, '408af8c826ff96b3de122cbedfed9a97cef67c89b9b85ef650b46cfcd8715cf6'],
];

it.each(VECTORS)('signs body %s of the documentation', (_name, body, bytes, signature) => {
	expect(body.length).toBe(bytes);
	expect(signMonerooWebhook(body, SIGNED_WITH)).toBe(signature);
});

describe('sender', () => {
	let simulator: MonerooSimulator;
	let receiver: Receiver;

	beforeEach(async () => {
		simulator = await startMoneroo();
	});

	afterEach(async () => {
		await receiver.close();
		await simulator.close();
	});

	it('posts the present record of a transaction, signed over the bytes sent', async () => {
		receiver = await startReceiver(200);
		const request = {
			url: `${receiver.url}/hook`,
			event: 'payment.success',
			id: 'py_demo0001aaaa',
		};
		const deliveries = await simulator.commands.sendWebhook(request);
		expect(deliveries).toEqual([{ outcome: 'answered', status: 200, body: '' }]);
		const [{ method, body, headers }] = receiver.calls;
		const signature = createHmac('sha256', MONEROO_DEMO.webhookSecret).update(body).digest('hex');
		expect([method, headers['x-moneroo-signature']]).toEqual(['POST', signature]);
		expect(JSON.parse(body.toString())).toMatchObject({
			event: 'payment.success',
			data: { id: 'py_demo0001aaaa', status: 'success', customer: { firstName: 'Awa' } },
		});
	});

	it('writes JSON as PHP does unless asked for another style', async () => {
		receiver = await startReceiver(200);
		const request = { url: receiver.url, event: 'payment.failed', data: { note: 'é/x' } };
		await simulator.commands.sendWebhook(request);
		await simulator.commands.sendWebhook({ ...request, style: 'compact' });
		expect(receiver.calls.map(({ body }) => body.toString())).toEqual([
			'{"event":"payment.failed","data":{"note":"\\u00e9\\/x"}}',
			'{"event":"payment.failed","data":{"note":"é/x"}}',
		]);
	});

	it('calls again, with the same bytes, until it is answered 200', async () => {
		receiver = await startReceiver(503, 201, 200);
		const request = {
			url: receiver.url,
			event: 'payout.success',
			id: 'po_demo0001bbbb',
			attempts: 4,
		};
		const deliveries = await simulator.commands.sendWebhook(request);
		expect(deliveries.map(({ status }) => status)).toEqual([503, 201, 200]);
		expect(new Set(receiver.calls.map(({ body }) => body.toString())).size).toBe(1);
	});

	it('sends a wrong signature, or none, on request', async () => {
		receiver = await startReceiver(403);
		const request = { url: receiver.url, event: 'payment.success' };
		await simulator.commands.sendWebhook({ ...request, signature: 'ab' });
		await simulator.commands.sendWebhook({ ...request, signature: null });
		const sent = receiver.calls.map(({ headers }) => headers['x-moneroo-signature']);
		expect(sent).toEqual(['ab', undefined]);
	});

	it('reports a receiver that cannot be reached', async () => {
		receiver = await startReceiver();
		await receiver.close();
		const request = { url: receiver.url, event: 'payment.success' };
		expect(await simulator.commands.sendWebhook(request)).toEqual([
			{ outcome: 'connection failed' },
		]);
	});
});
