import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../../support/parameters.cjs';
import { GET_RESOURCE, UPSERT_RESOURCE, useIMoneza } from './node';

const provider = useIMoneza();
const { run } = provider;

const changing = (additionalFields: INodeParameters) => ({ ...UPSERT_RESOURCE, additionalFields });
const IMPORT = { resource: 'subscriberImport', operation: 'create', subscribersFrom: 'json' };
const EXPORT = { resource: 'subscriberExport', operation: 'create' };
const ACCESS = { resource: 'access', ResourceURL: 'https://news.example/a' };

describe('a path parameter that leads elsewhere', () => {
	const HOSTILE = ['a/b', '..', '.', 'a\\b', 'a?b=c', 'a#b', 'a%2fb', 'a\nb'];
	const PLACES: Array<[string, (value: string) => INodeParameters]> = [
		['Resource Key', (value) => ({ ...GET_RESOURCE, externalKey: byId(value) })],
		['Resource Key', (value) => ({ ...UPSERT_RESOURCE, externalKey: byId(value) })],
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
			expect(error?.message).toContain(
				`The '${label}' field is not something that can be a part of an address`,
			);
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
		const { error } = await run({ ...GET_RESOURCE, externalKey: byId('Überblick 1') });
		expect(error?.message).toContain('Resource not managed');
		expect(provider.simulator.journal.last?.status).toBe(404);
	});
});

it.each<[string, INodeParameters]>([
	["The 'Resource Key' field is empty", { ...GET_RESOURCE, externalKey: byId(' ') }],
	[
		"The 'Resource Key' field has 51 characters",
		{ ...GET_RESOURCE, externalKey: byId('x'.repeat(51)) },
	],
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
	[
		"The 'Active' field holds 'maybe', which is neither on nor off",
		changing({ Active: '={{ "maybe" }}' }),
	],
	["The 'Publication Date' field holds '1 March'", changing({ PublicationDate: '1 March' })],
	["The 'Publication Date' field holds '2025-13-01'", changing({ PublicationDate: '2025-13-01' })],
	["The 'Publication Date' field holds", changing({ PublicationDate: '2025-02-30T00:00:00Z' })],
	[
		"The 'Price' field is -1, which is too small (entry 2 of 'Pricing Tiers')",
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
