import type { MoonBackSimulator } from '../../../simulators/moonBack/index.cjs';
import { MOONBACK_DEMO, startMoonBack } from '../../../simulators/moonBack/index.cjs';
import { signMoonBackWebhook } from '../../../simulators/moonBack/webhooks.cjs';
import { deliver } from '../../../simulators/shared/delivery.cjs';
import { phpJson } from '../../../simulators/shared/phpJson.cjs';
import type { Receiver } from './support.cjs';
import { startReceiver } from './support.cjs';

const SIGNED_WITH = 'moon-test-secret-01';
const VECTORS: [payload: object, body: string, bytes: number, signature: string][] = [
	[
		{ event: 'example.created', id: 1001, title: 'Hello moon' },
		'{"event":"example.created","id":1001,"title":"Hello moon"}',
		58,
		'846b2d79e5c0ef408778c3e5993e89bae7250315c4a70524a396362097fddd36',
	],
	[
		{ event: 'example.created', author: 'Núria Åsberg', message: '¡Qué guay! 🚀 月', rating: 5 },
		String.raw`{"event":"example.created","author":"N\u00faria \u00c5sberg","message":"\u00a1Qu\u00e9 guay! \ud83d\ude80 \u6708","rating":5}`,
		125,
		'3055d79c6cdd7f13c4af4a23e2bec54fd689da8f558f6c09cea8f9a6b00b5687',
	],
	[
		{
			event: 'example.updated',
			media: { url: 'https://cdn.example.test/m/42/clip.mp4?x=1&y=2', poster: null, seconds: 12.5 },
			tags: [],
			public: true,
			note: 'a/b "q" \\ tab\tend <é/ü>',
		},
		String.raw`{"event":"example.updated","media":{"url":"https:\/\/cdn.example.test\/m\/42\/clip.mp4?x=1&y=2","poster":null,"seconds":12.5},"tags":[],"public":true,"note":"a\/b \"q\" \\ tab\tend <\u00e9\/\u00fc>"}`,
		199,
		'bd1faade9d079536dbaaf3adef5a16186fb44b982a7bf38d4d9a77972147970b',
	],
];

describe.each(VECTORS)('vector %#', (payload, body, bytes, signature) => {
	it('is written byte for byte', () => {
		expect(phpJson(payload)).toBe(body);
		expect(Buffer.byteLength(body)).toBe(bytes);
	});

	it('is signed', () => {
		expect(signMoonBackWebhook(Buffer.from(body), SIGNED_WITH)).toBe(signature);
	});
});

describe('sender', () => {
	let simulator: MoonBackSimulator;
	let receiver: Receiver;

	beforeEach(async () => {
		simulator = await startMoonBack();
	});

	afterEach(async () => {
		await receiver.close();
		await simulator.close();
	});

	it('posts with the four headers, until it is answered 2xx', async () => {
		receiver = await startReceiver(500, 204);
		const payload = { event: 'example.created' };
		const options = { url: receiver.url, payload, secret: SIGNED_WITH, attempts: 3 };
		const deliveries = await simulator.commands.sendWebhook(options);
		expect(deliveries.map(({ status }) => status)).toEqual([500, 204]);
		expect(receiver.calls[1]).toMatchObject({
			method: 'POST',
			headers: {
				signature: signMoonBackWebhook(Buffer.from('{"event":"example.created"}'), options.secret),
				'moonbacker-signature': MOONBACK_DEMO.moonBackerSignature,
				agent: 'MoonBack-Webhook-Agent',
				'moonback-webhook-server-version': '2.1',
			},
		});
	});

	it('leaves the signature out on request', async () => {
		receiver = await startReceiver(401);
		await simulator.commands.sendWebhook({ url: receiver.url, signature: null });
		expect(receiver.calls[0].headers).not.toHaveProperty('signature');
	});

	it('gives up on a receiver that does not answer', async () => {
		receiver = await startReceiver(0);
		const delivery = await deliver({ url: receiver.url, method: 'GET', timeoutMs: 20 });
		expect(delivery).toEqual({ outcome: 'timeout' });
	});
});
