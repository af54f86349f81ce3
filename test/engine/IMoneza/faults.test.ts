import type { Fault } from '../../../simulators/shared/faults.cjs';
import { byId } from '../../support/parameters.cjs';
import { GET_RESOURCE, UPSERT_RESOURCE, useIMoneza } from './node';

const provider = useIMoneza();
const { run } = provider;

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
	])('is told in plain words: %s', async (_, fault, message, description) => {
		provider.simulator.faults.add(fault);
		const subscriber = { resource: 'externalSubscriber', operation: 'upsert', subscriberKey: 'a' };
		const { error, stored } = await run(subscriber);
		expect(error?.message).toMatch(message);
		expect(error?.description).toMatch(description);
		const { journal, credentials } = provider.simulator;
		const hashes = journal.entries.map(({ headers }) => String(headers.authentication));
		for (const secret of [credentials.management.secretKey, ...hashes]) {
			expect(stored).not.toContain(secret);
		}
	});

	it('with a 5xx is asked for again when the request only reads, and never otherwise', async () => {
		const { faults, journal } = provider.simulator;
		faults.add({ kind: 'status', status: 500, times: 1 });
		expect((await run(GET_RESOURCE)).error).toBeUndefined();
		expect(journal.entries).toHaveLength(2);

		journal.clear();
		faults.add({ kind: 'resetAfter' });
		const { error } = await run({ ...UPSERT_RESOURCE, additionalFields: { Title: 'x' } });
		expect(error?.description).toContain('may have carried the request out');
		expect(journal.entries).toHaveLength(1);
	});

	it('fails its own item only, when told to continue', async () => {
		const keys = ['article-17', 'a/b', 'unknown', 'article-18'];
		const { items } = await run(
			{ ...GET_RESOURCE, externalKey: byId('={{ $json.key }}') },
			{ items: keys.map((key) => ({ key })), onError: 'continueRegularOutput' },
		);
		expect(items.map(({ json }) => json.ExternalKey ?? json.error)).toEqual([
			'article-17',
			expect.stringContaining('is not something that can be a part of an address'),
			expect.stringContaining('Resource not managed'),
			'article-18',
		]);
	});
});

it('tells of a refused resource what a new one needs, and where that stands', async () => {
	provider.simulator.faults.add({ kind: 'status', status: 400, body: '{"Message":"Incomplete."}' });
	const { error } = await run(UPSERT_RESOURCE);
	expect(error?.message).toMatch(/^iMoneza: Incomplete/);
	expect(error?.description).toMatch(/'Name' and 'Pricing Group'.*under 'Additional Fields'/);
});
