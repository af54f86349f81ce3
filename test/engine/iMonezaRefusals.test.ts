import type { INodeParameters } from 'n8n-workflow';
import type { Fault } from '../../simulators/shared/faults.cjs';
import { byId, runIMoneza, useIMoneza } from './iMonezaNode';

const provider = useIMoneza();

const run = async (parameters: INodeParameters, changes: Parameters<typeof runIMoneza>[2] = {}) =>
	await runIMoneza(provider.simulator, parameters, changes);

const GET = { resource: 'resource', operation: 'get', externalKey: byId('article-17') };
const UPSERT = { resource: 'resource', operation: 'upsert', externalKey: byId('article-17') };
const changing = (additionalFields: INodeParameters) => ({ ...UPSERT, additionalFields });
const IMPORT = { resource: 'subscriberImport', operation: 'create', subscribersFrom: 'json' };
const EXPORT = { resource: 'subscriberExport', operation: 'create' };
const ACCESS = { resource: 'access', ResourceURL: 'https://news.example/a' };

describe('a path parameter that leads elsewhere', () => {
	const HOSTILE = ['a/b', '..', '.', 'a\\b', 'a?b=c', 'a#b', 'a%2fb', 'a\nb'];
	const PLACES: Array<[string, (value: string) => INodeParameters]> = [
		['Resource', (value) => ({ ...GET, externalKey: byId(value) })],
		['Resource', (value) => ({ ...UPSERT, externalKey: byId(value) })],
		[
			'Subscriber Key',
			(subscriberKey) => ({ resource: 'externalSubscriber', operation: 'upsert', subscriberKey }),
		],
		[
			'Subscriber Key',
			(subscriberKey) => ({
				resource: 'externalSubscriber',
				operation: 'getLinkedUsers',
				subscriberKey,
			}),
		],
		[
			'Callback Token',
			(callbackToken) => ({ resource: 'callbackResult', operation: 'get', callbackToken }),
		],
		['Resource Key', (resourceKey) => ({ ...ACCESS, operation: 'checkByUserToken', resourceKey })],
		[
			'Temporary User Token',
			(temporaryUserToken) => ({
				...ACCESS,
				operation: 'checkByTemporaryToken',
				temporaryUserToken,
				ResourceKey: 'a',
			}),
		],
	];

	it.each(PLACES.flatMap(([label, make]) => HOSTILE.map((value) => [label, value, make] as const)))(
		'is refused before anything is sent: %s %j',
		async (label, value, make) => {
			const { error } = await run(make(value));
			expect(error?.message).toContain(`The '${label}' field cannot be a part of an address`);
			expect(provider.simulator.journal.entries).toEqual([]);
		},
	);

	it('does not show a token that was refused', async () => {
		const { stored } = await run({
			...ACCESS,
			operation: 'checkByTemporaryToken',
			temporaryUserToken: '={{ "secret" + "-tut/1" }}',
			ResourceKey: 'a',
		});
		expect(stored).not.toContain('secret-tut');
	});

	it('may hold other letters than those of ASCII, and is signed as it is sent', async () => {
		await run(changing({ Title: 'x' }));
		const { error } = await run({ ...GET, externalKey: byId('Überblick 1') });
		expect(error?.message).toContain('Resource not managed');
		expect(provider.simulator.journal.last?.status).toBe(404);
	});
});

it.each<[string, INodeParameters]>([
	["The 'Resource' field is empty", { ...GET, externalKey: byId(' ') }],
	["The 'Resource' field has 51 characters", { ...GET, externalKey: byId('x'.repeat(51)) }],
	["The 'Title' field has 201 characters", changing({ Title: 'x'.repeat(201) })],
	["The 'Name' field has 51 characters", changing({ Name: 'x'.repeat(51) })],
	["The 'Description' field has 2001 characters", changing({ Description: 'x'.repeat(2001) })],
	[
		"The 'Paywall Short Description' field has 101 characters",
		changing({ PaywallShortDescription: 'x'.repeat(101) }),
	],
	["The 'URL' field is not a complete web address", changing({ URL: 'news.example' })],
	["The 'Price' field is -1", changing({ Price: -1 })],
	["The 'Price' field holds '1,50'", changing({ Price: '1,50' })],
	["The 'Price' field has too many digits", changing({ Price: '0.1234567890123456' })],
	["The 'Target Conversion Rate' field is 2", changing({ TargetConversionRate: 2 })],
	[
		"The 'Expiration Period Value' field holds 1.5, which is not a whole number",
		changing({ ExpirationPeriodValue: 1.5 }),
	],
	["The 'Pricing Model' field holds 'Gratis'", changing({ PricingModel: '={{ "Gratis" }}' })],
	["The 'Active' field holds 'yes'", changing({ Active: '={{ "yes" }}' })],
	["The 'Publication Date' field holds '1 March'", changing({ PublicationDate: '1 March' })],
	["The 'Publication Date' field holds '2025-13-01'", changing({ PublicationDate: '2025-13-01' })],
	["The 'Publication Date' field holds", changing({ PublicationDate: '2025-02-30T00:00:00Z' })],
	[
		"The 'Price' field is -1, but it has to be at least 0 (entry 2 of 'Pricing Tiers')",
		changing({
			ResourcePricingTiers: {
				entries: [
					{ Tier: 0, Price: 1 },
					{ Tier: 1, Price: -1 },
				],
			},
		}),
	],
	[
		"The 'Validation Fields' field holds 'x', which is not a list (subscriber 1)",
		{ ...IMPORT, Subscribers: '[{"SubscriberKey":"a","ValidationFields":"x"}]' },
	],
	["The 'Start Date' field is empty", { ...EXPORT, StartDate: '={{ "" }}', EndDate: '2025-03-01' }],
	[
		"The 'End Date' is before the 'Start Date'",
		{ ...EXPORT, StartDate: '2025-03-02', EndDate: '2025-03-01' },
	],
	["The 'Subscribers' field is not an array", { ...IMPORT, Subscribers: '{"a":1}' }],
	["The 'Subscribers' field is not an array", { ...IMPORT, Subscribers: '[' }],
	['There is no subscriber to import', { ...IMPORT, Subscribers: '[]' }],
	[
		"The 'Subscriber Key' field is empty (subscriber 2)",
		{ ...IMPORT, Subscribers: '[{"SubscriberKey":"a"},{"Key":"b"}]' },
	],
	[
		"The 'Maximum Linked Users' field holds 'many'",
		{ ...IMPORT, Subscribers: '[{"SubscriberKey":"a","MaximumLinkedUsers":"many"}]' },
	],
	[
		"The 'Resource URL' field is empty",
		{ ...ACCESS, operation: 'checkByUserToken', resourceKey: 'a', ResourceURL: '={{ "" }}' },
	],
])('%s: nothing is sent', async (message, parameters) => {
	const { error } = await run(parameters);
	expect(error?.message).toContain(message);
	expect(error?.description).toBeTruthy();
	expect(provider.simulator.journal.entries).toEqual([]);
});

describe('an answer of another kind', () => {
	const status = (code: number, body?: string): Fault => ({
		kind: 'status',
		status: code,
		times: 'always',
		...(body !== undefined && { body }),
	});

	it.each<[string, Fault, RegExp, RegExp]>([
		[
			'JSON with Message',
			status(400, '{"Message":"Name is bad."}'),
			/^iMoneza: Name is bad\.$/,
			/./,
		],
		['text', status(400, 'No such thing'), /^iMoneza: No such thing$/, /./],
		['no body', status(403, ''), /HTTP status 403/, /keys/],
		['a web page', status(404, '<html></html>'), /HTTP status 404/, /Access Key/],
		['401', status(401, 'Unauthorized'), /Unauthorized/, /Secret Key.*clock/],
		['a page with 200', { kind: 'html' }, /web page/, /may have carried/],
		['half an answer', { kind: 'truncatedJson' }, /cut off/, /may have carried/],
		['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:9/' }, /307/, /Base URL/],
	])('is told in plain words: %s', async (_, fault, message, advice) => {
		provider.simulator.faults.add(fault);
		const subscriber = { resource: 'externalSubscriber', operation: 'upsert', subscriberKey: 'a' };
		const { error, stored } = await run(subscriber);
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(advice);
		const { journal, credentials } = provider.simulator;
		const hashes = journal.entries.map(({ headers }) => String(headers.authentication));
		for (const secret of [credentials.management.secretKey, ...hashes]) {
			expect(stored).not.toContain(secret);
		}
	});

	it('with a 5xx is asked for again when the request only reads, and never otherwise', async () => {
		const { faults, journal } = provider.simulator;
		faults.add({ kind: 'status', status: 500, times: 1 });
		expect((await run(GET)).error).toBeUndefined();
		expect(journal.entries).toHaveLength(2);

		journal.clear();
		faults.add({ kind: 'resetAfter' });
		const { error } = await run(changing({ Title: 'x' }));
		expect(error?.description).toContain('may have carried the request out');
		expect(journal.entries).toHaveLength(1);
	});

	it('fails its own item only, when told to continue', async () => {
		const keys = ['article-17', 'a/b', 'unknown', 'article-18'];
		const { items } = await run(
			{ ...GET, externalKey: byId('={{ $json.key }}') },
			{ items: keys.map((key) => ({ key })), onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json }) => json.ExternalKey ?? json.error)).toEqual([
			'article-17',
			expect.stringContaining('cannot be a part of an address'),
			expect.stringContaining('Resource not managed'),
			'article-18',
		]);
	});
});
