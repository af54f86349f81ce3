import { callback, listen, PATH, QUERY, CALLBACK, TYPE, type Made } from './callbacks';
import { useIMoneza } from './node';
import { IMONEZA_DEMO } from '../../../simulators/iMoneza/index.cjs';

const provider = useIMoneza();
const { management, access } = IMONEZA_DEMO;

const without = (name: string): Made => ({ headers: { [name]: undefined } });
const authentication = (make: (right: string) => unknown): Made => ({
	headers: { authentication: make(String(callback().headers?.authentication)) },
});
const timestamp = (make: (right: string) => unknown): Made => ({
	headers: { timestamp: make(new Date().toUTCString()) },
});
const sentInsteadOf = (signedQuery: string, query: string): Made => ({
	query,
	signed: { query: signedQuery },
});

/** Turned away before the credential is loaded. */
const CHEAP: Array<[string, Made]> = [
	['without Timestamp', without('timestamp')],
	['without Authentication', without('authentication')],
	[
		'with Authorization instead of Authentication',
		{
			headers: {
				authentication: undefined,
				authorization: String(callback().headers?.authentication),
			},
		},
	],
	[
		'with Authenticate instead of Authentication',
		{
			headers: {
				authentication: undefined,
				authenticate: String(callback().headers?.authentication),
			},
		},
	],
	['with an empty Authentication', authentication(() => '')],
	['with two Authentications', authentication((right) => `${right}, ${right}`)],
	['with a list of Authentications', authentication((right) => [right, right])],
	['with a scheme before the key', authentication((right) => `Token ${right}`)],
	['with the hash alone', authentication((right) => right.split(':')[1])],
	['with the key alone', authentication(() => `${management.accessKey}:`)],
	['without a key', authentication((right) => `:${right.split(':')[1]}`)],
	['with a hash that is cut off', authentication((right) => right.slice(0, -2))],
	['with a hash without padding', authentication((right) => right.replace(/=$/, ''))],
	['with a longer hash', authentication((right) => `${right}AAAA`)],
	[
		'with the hash in hex',
		authentication((right) => {
			const [key, hash] = right.split(':');
			return `${key}:${Buffer.from(hash, 'base64').toString('hex')}`;
		}),
	],
	['with a blank behind the hash', authentication((right) => `${right} `)],
	['with an object for a header', authentication(() => ({ toString: () => 'x' }))],
	['five minutes and a second old', { off: -301_500 }],
	['five minutes and two seconds ahead', { off: 302_000 }],
	['a day old', { off: -86_400_000 }],
	['with two Timestamps', timestamp((right) => `${right}, ${right}`)],
	['with a time in ISO 8601', timestamp(() => new Date().toISOString())],
	['with a time in seconds', timestamp(() => String(Math.floor(Date.now() / 1000)))],
	['with a time in another zone', timestamp((right) => right.replace('GMT', '+0000'))],
	['with a day of the week that is not right', timestamp((right) => `Xyz${right.slice(3)}`)],
	['with a time that is none', timestamp(() => 'Wed, 99 Mar 2025 09:30:00 GMT')],
	['with the time in lower case', timestamp((right) => right.toLowerCase())],
];

/** Turned away by the key or the hash. */
const FORGED: Array<[string, Made]> = [
	['with a made-up hash', authentication((right) => `${right.split(':')[0]}:${'A'.repeat(43)}=`)],
	[
		'with a hash that differs in its first character',
		authentication((right) => right.replace(/:(.)/, (_, first) => `:${first === 'A' ? 'B' : 'A'}`)),
	],
	['with another secret', { signed: { secretKey: 'another' } }],
	['with the key set of the Access API', { signed: access }],
	['with another access key and the right secret', { signed: { accessKey: access.accessKey } }],
	['with the secret lower-cased', { signed: { secretKey: management.secretKey.toLowerCase() } }],
	['signed for POST', { signed: { method: 'POST' } }],
	['signed for PUT', { signed: { method: 'PUT' } }],
	['signed for another path', { signed: { path: '/webhook/other/webhook' } }],
	['signed for the test path', { signed: { path: PATH.replace('webhook', 'webhook-test') } }],
	['signed for the path with a slash behind it', { signed: { path: `${PATH}/` } }],
	['signed for the path with the query in it', { signed: { path: `${PATH}?${QUERY}` } }],
	['signed for no path', { signed: { path: '' } }],
	['signed with another time', { signed: { timestamp: new Date(0).toUTCString() } }],
	['signed without a query', { signed: { query: '' } }],
	['with a parameter added', sentInsteadOf(QUERY, `${QUERY}&extra=1`)],
	['with a parameter removed', sentInsteadOf(`${QUERY}&extra=1`, QUERY)],
	['with a parameter repeated', sentInsteadOf(QUERY, `${QUERY}&CallbackToken=${CALLBACK}`)],
	['with another token', sentInsteadOf(QUERY, QUERY.replace('9c2e', '9c2f'))],
	['with another type', sentInsteadOf(QUERY, QUERY.replace('Completed', 'Started'))],
	['with a value encoded twice', sentInsteadOf(QUERY, QUERY.replace('%7C', '%257C'))],
	['with an empty value', sentInsteadOf(QUERY, `CallbackType=${TYPE}&CallbackToken=`)],
	['without any query', sentInsteadOf(QUERY, '')],
	['with the query behind a fragment', sentInsteadOf(QUERY, `#?${QUERY}`)],
	['with a semicolon for an ampersand', sentInsteadOf(QUERY, QUERY.replace('&', ';'))],
];

describe('a call that is not authentic is answered 401 and starts nothing', () => {
	it.each(CHEAP)('%s, for which no credential is loaded', async (_, made) => {
		const host = listen(provider.simulator);
		const answer = await host.call(callback(made));
		expect(answer).toMatchObject({ status: 401, by: 'trigger' });
		expect(host).toMatchObject({ started: [], saved: '{}', credentialLoads: 0 });
		expect(provider.simulator.journal.entries).toEqual([]);
	});

	it.each(FORGED)('%s', async (_, made) => {
		const host = listen(provider.simulator);
		const answer = await host.call(callback(made));
		expect(answer).toMatchObject({ status: 401, by: 'trigger' });
		expect(host).toMatchObject({ started: [], saved: '{}' });
		expect(provider.simulator.journal.entries).toEqual([]);
		expect(answer.body).not.toContain(management.secretKey);
	});

	it('without keys in the credential', async () => {
		const keyless = { ...provider.simulator.credentials.management, secretKey: ' ' };
		const host = listen(provider.simulator, undefined, {
			credentials: { iMonezaManagementApi: keyless },
		});
		expect(await host.call(callback({ signed: { secretKey: '' } }))).toMatchObject({ status: 401 });
		expect(host.started).toEqual([]);
		await expect(host.lifecycle('create')).rejects.toThrow('Secret Key');
	});
});

describe('an authentic call in an odd form', () => {
	/** The signature cannot tell these from the right query: decoded and joined they are the same text. */
	it.each([
		[
			'both in one',
			`CallbackToken=${CALLBACK}%26callbacktype%3D${TYPE}`,
			`CallbackToken=${CALLBACK}&CallbackType=${TYPE}`,
		],
		[
			'the ID inside of the type',
			QUERY.replace('&CallbackToken', '&externalsubscriberimportid=x%26callbacktoken'),
			undefined,
		],
		['a token with an ampersand', `CallbackToken=a%26b&CallbackType=${TYPE}`, undefined],
		['a token that is a path', `CallbackToken=..%2Fx&CallbackType=${TYPE}`, undefined],
		['a token with two values', `${QUERY}&callbacktoken=other`, undefined],
		['a type with two values', `${QUERY}&CALLBACKTYPE=Other`, undefined],
		['no token', `CallbackType=${TYPE}`, undefined],
		['no type', `CallbackToken=${CALLBACK}`, undefined],
		['an empty token', `CallbackType=${TYPE}&CallbackToken=`, undefined],
		['nothing', '', undefined],
	])('is answered 400 when it does not name one callback: %s', async (_, query, signedQuery) => {
		const host = listen(provider.simulator);
		const answer = await host.call(callback({ query, signed: { query: signedQuery ?? query } }));
		expect(answer).toMatchObject({ status: 400, by: 'trigger' });
		expect(host).toMatchObject({ started: [], saved: '{}' });
		expect(provider.simulator.journal.entries).toEqual([]);
	});

	/** What the base string leaves out cannot be forged; all of these are the same callback, and start once together. */
	it('is the same callback in another order, encoding and case', async () => {
		await provider.simulator.commands.sendCallback({ type: TYPE, token: CALLBACK });
		const host = listen(provider.simulator);
		const [type, token, id] = QUERY.split('&');
		const forms = [
			QUERY,
			[id, token, type].join('&'),
			QUERY.replace('%7C', '%7c'),
			QUERY.replace('%7C', '|'),
			QUERY.replace('Completed', '%43ompleted'),
			QUERY.toLowerCase(),
			QUERY.replace(CALLBACK, CALLBACK.toUpperCase()),
			`&&${QUERY}`,
		];
		for (const query of forms) {
			expect(await host.call(callback({ query, signed: { query: QUERY } }))).toMatchObject({
				status: 200,
			});
		}
		expect(host.started).toHaveLength(1);
	});
});
