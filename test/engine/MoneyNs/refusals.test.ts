import { json } from '../../support/engine/run.cjs';
import { request, useMoneyNs } from './node';

const provider = useMoneyNs();
const { asUser, calls } = provider;

describe('apiCall: request', () => {
	it.each([
		'https://evil.example.com/api/v1/echo',
		'//evil.example.com',
		'/api/../admin',
		'/api/%2e%2e/admin',
		'/api/a%2fb',
		'/api\\..\\admin',
		'/api/v1/{orderId}',
		'={{ "" }}',
	])('refuses the path %j before anything is sent, even a login', async (path) => {
		const result = await asUser(request(path));
		expect(result.error?.message).toContain("'Path'");
		expect(provider.simulator.journal.entries).toEqual([]);
	});

	it('refuses what the data of an item puts into the path', async () => {
		const result = await asUser(request('=/api/v1/orders/{{ $json.id }}'), {
			items: [{ id: '../users' }, { id: '17' }],
			onError: 'continueRegularOutput',
		});
		expect(json(result)[0].error).toContain("'..'");
		expect(calls().map(({ path }) => path)).toEqual(['/api/v1/orders/17']);
	});

	it.each(['{"a":', 'text', '1'])('refuses the body %j before anything is sent', async (body) => {
		const result = await asUser(request('/api/v1/echo', { method: 'POST', body }));
		expect(result.error?.message).toContain("'JSON Body'");
		expect(provider.simulator.journal.entries).toEqual([]);
	});
});
