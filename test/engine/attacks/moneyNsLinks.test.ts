import { createHmac } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { json } from '../../support/engine/run.cjs';
import { WebhookHost } from '../../support/engine/webhook.cjs';
import { get, host, post, REQUEST, SECRET, signed } from '../MoneyNs/pings';
import { useMoneyNs } from '../MoneyNs/node';

const provider = useMoneyNs();

const checkout = (more: INodeParameters = {}, additionalFields: INodeParameters = {}) => ({
	resource: 'checkout',
	operation: 'buildUrl',
	request_id: REQUEST,
	payment_operation: 'buy_with_fiat',
	payment_symbol: 'ETH',
	lifetimeMinutes: 30,
	additionalFields,
	...more,
});

/** Tries a link's token as a login, at the simulator, which reads tokens with code of its own. */
async function logInWith(url: unknown): Promise<number> {
	const { baseUrl, platform } = provider.simulator.credentials;
	const token = new URL(String(url)).searchParams.get('token') ?? '';
	const address = `${baseUrl}/api/v1/authenticate-jwt/${platform}`;
	const response = await fetch(address, { method: 'POST', headers: { Token: token } });
	return response.status;
}

describe('the token of a checkout link', () => {
	const user = () => provider.simulator.credentials;

	it('logs nobody in, whatever fields the link has', async () => {
		const { email, userId } = user();
		const fields = { link_id: userId, link_email: email, user_email: email };
		const further = `{"user": {"id": "${userId}"}, "link": {"id": "${userId}"}, "note": "${email}"}`;
		const result = await provider.asPlatform(checkout({}, { ...fields, furtherPayload: further }));

		expect(result.error).toBeUndefined();
		expect(await logInWith(json(result)[0].url)).toBe(403);
	});

	it.each(['email', 'id', 'Email', 'ID', ' email', 'e_mail', 'ｅmail', 'userId', 'user_id', 'sub'])(
		'cannot hold the claim %j, with which it would log in',
		async (claim) => {
			for (const value of [user().email, user().userId]) {
				const furtherPayload = JSON.stringify({ [claim]: value });
				const result = await provider.asPlatform(checkout({}, { furtherPayload }));

				expect(result.error?.message).toContain('could log in');
				expect(result.items).toEqual([]);
			}
		},
	);

	it.each([
		'{"expire": 9999999999}',
		'{"EXPIRE": 9999999999}',
		'{"exp": 9999999999}',
		'{"__proto__": {"email": "a@b.example"}}',
		'{"user": {"__proto__": {"id": "1"}}}',
		'{"payment": [{"constructor": {"prototype": {"id": "1"}}}]}',
	])('cannot hold %s', async (furtherPayload) => {
		const result = await provider.asPlatform(checkout({}, { furtherPayload }));

		expect(result.error?.message).toContain("'Further Payload'");
	});
});

describe('the session token', () => {
	const withToken = {
		resource: 'session',
		operation: 'get',
		options: { includeSessionToken: true },
	};

	it.each(['asUser', 'asPlatform'] as const)(
		'is put out by no credential that does not allow it (%s)',
		async (as) => {
			for (const allowTokenOutput of [undefined, false, 'false', '', 1]) {
				const credential = { allowTokenOutput } as IDataObject;
				const result = await provider[as](withToken, { credential });

				expect(result.error?.message).toContain("'Allow Token Output'");
				const tokens = provider.simulator.state.sessions.map(({ token }) => token);
				expect(tokens.filter((token) => result.stored.includes(token))).toEqual([]);
			}
		},
	);
});

describe('a ping secret that is another provider’s webhook secret', () => {
	const body = '{"event":"payment.success","data":{"id":"py_1","status":"success"}}';

	it.each([
		['monerooTrigger', 'monerooApi', 'x-moneroo-signature'],
		['moonBackTrigger', 'moonBackApi', 'signature'],
	])('makes no signature that %s takes', async (node, credential, header) => {
		const ping_url = 'https://n8n.example.com/webhook/4e1c/webhook';
		const result = await provider.asPlatform(checkout({ request_id: body }, { ping_url }), {
			credential: { pingSecret: SECRET },
		});
		expect(result.error).toBeUndefined();
		const token = new URL(String(json(result)[0].url)).searchParams.get('token') ?? '';
		const payload = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) as {
			ping_url: string;
		};
		const signature = new URL(payload.ping_url).searchParams.get('ping_signature');
		const n8n = new WebhookHost({
			node,
			parameters: { events: ['*'], verifyWithApi: false },
			credentials: { [credential]: { webhookSecret: SECRET } },
		});

		const answer = await n8n.call({ headers: { [header]: signature }, rawBody: body });

		expect(answer.status).toBe(401);
		expect(n8n.started).toEqual([]);
	});

	it('still lets links of the first version start the workflow', async () => {
		const ping_signature = createHmac('sha256', SECRET).update(REQUEST).digest('hex');
		const n8n = host();

		expect((await n8n.call(get({ ping_request_id: REQUEST, ping_signature }))).status).toBe(200);
		expect(n8n.started).toHaveLength(1);
	});
});

describe('a ping that is too large', () => {
	const text = 'x'.repeat(64 * 1024);

	it.each([
		['JSON', post({ text })],
		['multipart', { ...post({ text }), rawBody: undefined }],
		[
			'a file in it',
			{ ...post({}), rawBody: undefined, headers: { 'content-length': '15000000' } },
		],
	])('(%s) is refused before anything else', async (_name, call) => {
		const n8n = host();

		expect(await n8n.call(call)).toMatchObject({ status: 413, by: 'trigger' });
		expect(n8n).toMatchObject({ started: [], credentialLoads: 0 });
	});

	it('is not one of 60 KB', async () => {
		const n8n = host();

		expect((await n8n.call(post({ text: text.slice(4096) }, signed()))).status).toBe(200);
	});
});
