import { NodeOperationError, type IDataObject } from 'n8n-workflow';
import { CredentialError } from '../../../../nodes/shared/errors';
import type { Provider } from '../../../../nodes/shared/operations/operation';
import { ACME, acme, acmeWith, create, failure, row, run } from './acme';
import { connectionError, failingExpression, type SentCall } from './context';
import { gate } from './gate';

const creates = (...names: unknown[]) =>
	names.map((name) => acme('create', { name } as IDataObject));

const sent = (calls: SentCall[]) => calls.map(({ values }) => values.name);

const made = ({ values }: SentCall) => ({ id: `id-${values.name}` });

describe('what changes something', () => {
	it('is sent one after another, in the order of the items', async () => {
		const { answering, openAll, most } = gate(made);
		const running = run({ parameters: creates('a', 'b', 'c'), answering });
		await openAll();
		const { calls, items } = await running;
		expect(most()).toBe(1);
		expect(sent(calls)).toEqual(['a', 'b', 'c']);
		expect(items.map(({ json }) => json.id)).toEqual(['id-a', 'id-b', 'id-c']);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	});

	it.each<[what: string, last: unknown]>([
		['is wrong', {}],
		['is empty', ''],
		['has an expression that fails', failingExpression],
	])('is not sent at all when one item %s', async (_, last) => {
		for (const concurrency of [1, 2, 20]) {
			const parameters = creates('a', 'b', 'c', last).map((item) => ({
				...item,
				options: { concurrency },
			}));
			const { error, calls } = await failure({ parameters, answering: made });
			expect(error.message).toMatch(/\. No other item was sent$|^cannot convert.*No other item/);
			expect(calls).toEqual([]);
		}
	});

	it('is not sent when the credential of one item cannot be loaded', async () => {
		const { error, calls } = await failure({
			parameters: creates('a', 'b'),
			credentialOf: (index) => {
				if (index) throw new Error('No access to this credential');
				return { key: 'k' };
			},
		});
		expect(error.message).toContain('No access');
		expect(calls).toEqual([]);
	});

	it('is not sent when the credential of one item cannot be used', async () => {
		const account: Provider['account'] = (credential, type) => {
			if (!credential.key) throw new CredentialError('The key of the credential is empty');
			return ACME.account(credential, type);
		};
		const { error, calls } = await failure(
			{ parameters: creates('a', 'b'), credentialOf: (index) => ({ key: index ? '' : 'k' }) },
			{ ...ACME, account },
		);
		expect(error.message).toBe('The key of the credential is empty. No other item was sent');
		expect(error.context.itemIndex).toBe(1);
		expect(calls).toEqual([]);
	});

	it('names the first item that is wrong, whatever the order of reading', async () => {
		const { error } = await failure({ parameters: creates('a', '', {}) });
		expect(error).toBeInstanceOf(NodeOperationError);
		expect(error.message).toBe("The 'Name' field is empty. No other item was sent");
		expect(error.context.itemIndex).toBe(1);
	});

	it('is sent as far as it can be where the items are on their own', async () => {
		const { items, calls } = await run({
			parameters: creates('a', '', failingExpression, 'd'),
			answering: made,
			continueOnFail: true,
		});
		expect(sent(calls)).toEqual(['a', 'd']);
		expect(items.map(({ json }) => json)).toEqual([
			{ id: 'id-a' },
			{ error: "The 'Name' field is empty", sent: 'no', reason: 'invalid' },
			{ error: 'cannot convert to number', sent: 'no', reason: 'invalid' },
			{ id: 'id-d' },
		]);
	});

	it.each([true, 'true', 'yes', 1])(
		'is shown and not sent with Validate Only: %j',
		async (validateOnly) => {
			const parameters = [acme('create', { name: ' web ', options: { validateOnly } })];
			const { items, calls } = await run({ parameters, credentialOf: () => ({ key: 'secret' }) });
			expect(calls).toEqual([]);
			expect(items[0].json).toEqual({
				valid: true,
				method: 'POST',
				url: 'https://api.acme.example/secret/things',
				body: { name: 'web' },
			});
		},
	);

	it('is checked with Validate Only as if it were sent', async () => {
		const wrong = [acme('create', { options: { validateOnly: true } })];
		expect((await failure({ parameters: wrong })).error.message).toContain("'Name'");
		const shown = await run({
			parameters: [acme('create', { name: 'a', options: { validateOnly: true } })],
			credentialOf: () => ({ key: 'k', baseUrl: 'https://other.example/v2/' }),
		});
		expect(shown.items[0].json.url).toBe('https://other.example/v2/k/things');
	});
});

describe('once the execution is cancelled', () => {
	it.each([false, true])('nothing further is sent, with On Error %s', async (continueOnFail) => {
		const cancelling = new AbortController();
		const { calls } = await run({
			parameters: creates('a', 'b', 'c'),
			answering: (call) => {
				cancelling.abort();
				return made(call);
			},
			continueOnFail,
			signal: cancelling.signal,
		});
		expect(sent(calls)).toEqual(['a']);
	});
});

describe('a request that may have been carried out', () => {
	it('is not repeated, by n8n after a 401 either', async () => {
		const { calls, error } = await failure({
			parameters: creates('a'),
			answering: () => connectionError('ECONNRESET'),
		});
		expect(calls).toHaveLength(1);
		expect(calls[0].additional).toMatchObject({ preAuthenticationRetryStatusCode: [] });
		expect(error.description).toContain('may have carried the request out');
	});

	it('is left to n8n after a 401 where that only renews a session, and where it is a read', async () => {
		const renewing = await run({ parameters: creates('a') }, { ...ACME, renewsSession: true });
		expect(renewing.calls[0].additional).not.toHaveProperty('preAuthenticationRetryStatusCode');
		const reading = await run({ parameters: [acme('getAll')] });
		expect(reading.calls[0].additional).not.toHaveProperty('preAuthenticationRetryStatusCode');
	});
});

describe('an operation whose verb the user chooses', () => {
	it.each([
		['GET', 1],
		['head', 1],
		['POST', 0],
		['delete', 0],
		['', 0],
	])(
		'is checked for all items first where the verb is %j and changes something',
		async (method, count) => {
			const requests = ['a', ''].map((name) => acme('request', { method, name }));
			const { calls, error } = await failure({ parameters: requests });
			expect(calls).toHaveLength(count);
			expect(error.message).toContain("'Name'");
		},
	);
});

describe('one request for all items', () => {
	const together = acmeWith(
		row('import', {
			...create,
			value: 'import',
			fields: [],
			isForAllItems: (context) => context.getNodeParameter('from', 0, 'items') === 'items',
			body: (_, context) => ({ value: { list: context.getInputData().map(({ json }) => json) } }),
		}),
	);

	it('is made of all of them, and its item is paired with all of them', async () => {
		const parameters = [acme('import'), acme('import')];
		const { calls, items } = await run({ parameters, answering: () => ({ id: '1' }) }, together);
		expect(calls.map(({ values }) => values)).toEqual([{ list: [{ index: 0 }, { index: 1 }] }]);
		expect(items).toEqual([{ json: { id: '1' }, pairedItem: [{ item: 0 }, { item: 1 }] }]);
	});

	it('is one for each item where the row says so', async () => {
		const parameters = [acme('import', { from: 'json' }), acme('import', { from: 'json' })];
		expect((await run({ parameters }, together)).calls).toHaveLength(2);
	});
});
