import { byId } from '../../support/parameters.cjs';
import { GET_RESOURCE, UPSERT_RESOURCE, useIMoneza } from './node';

const provider = useIMoneza();
const { run } = provider;

const titles = (...given: string[]) => ({ items: given.map((title) => ({ title })) });
const UPSERT = { ...UPSERT_RESOURCE, additionalFields: { Title: '={{ $json.title }}' } };
const sent = () => provider.simulator.journal.entries;

describe('writes of several items', () => {
	it('are all kept back when one cannot be sent', async () => {
		const { error } = await run(UPSERT, titles('A', 'B', 'x'.repeat(201)));
		expect(error?.message).toMatch(
			/^The 'Title' field has 201 characters.*\. No other item was sent$/,
		);
		expect(sent()).toEqual([]);
	});

	it('are all kept back when an expression cannot be evaluated', async () => {
		const additionalFields = { Title: '={{ $json.title.toInt() }}' };
		const { error } = await run({ ...UPSERT_RESOURCE, additionalFields }, titles('1', 'x'));
		expect(error).toBeDefined();
		expect(sent()).toEqual([]);
	});

	it('end with the first that fails', async () => {
		provider.simulator.faults.add({ kind: 'status', status: 400, body: 'No', skip: 1 });
		const { error } = await run(UPSERT, titles('A', 'B', 'C'));
		expect(error?.message).toBe(
			'iMoneza: No. Item 0 was sent and accepted before: ExternalKey article-17. No further item was sent',
		);
		expect(sent()).toHaveLength(2);
	});
});

it('keeps errors paired, when told to continue', async () => {
	const keys = ['article-17', 'a/b', 'unknown', 'article-18'];
	const { items } = await run(
		{ ...GET_RESOURCE, externalKey: byId('={{ $json.key }}') },
		{ items: keys.map((key) => ({ key })), onError: 'continueRegularOutput' },
	);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3].map((item) => ({ item })));
});

describe('an access check', () => {
	const ACCESS = { resource: 'access', ResourceURL: 'https://news.example/a' };
	const BY_USER = { ...ACCESS, operation: 'checkByUserToken', resourceKey: 'article-17' };
	const BY_TOKEN = {
		...ACCESS,
		operation: 'checkByTemporaryToken',
		temporaryUserToken: 'tut-demo-0001',
		ResourceKey: 'about-us',
	};

	it.each([
		['user token', 'a lost answer', BY_USER, { kind: 'resetAfter' }],
		['user token', 'HTTP 503', BY_USER, { kind: 'status', status: 503 }],
		['temporary token', 'a lost answer', BY_TOKEN, { kind: 'resetAfter' }],
		['temporary token', 'a web page', BY_TOKEN, { kind: 'html' }],
		[
			'temporary token',
			'no answer in time',
			{ ...BY_TOKEN, requestOptions: { timeout: 200 } },
			{ kind: 'delay', ms: 60_000 },
		],
	] as const)(
		'by %s is not repeated after %s, and may have counted',
		async (_, __, check, fault) => {
			provider.simulator.faults.add(fault);
			const { error } = await run(check);
			expect(sent()).toHaveLength(1);
			expect(error?.message).toMatch(/^The access may have counted: /);
			expect(error?.description).toContain('works once');
		},
	);

	it('is repeated after 429, because that one was refused', async () => {
		provider.simulator.faults.add({ kind: 'status', status: 429, retryAfter: 0 });
		expect((await run(BY_USER)).error).toBeUndefined();
		expect(sent()).toHaveLength(2);
	});
});
