import { checkPath, fillPath, fillValue } from '../../../nodes/MoneyNs/path';

const USER = '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f';

it.each([
	['', 'is empty'],
	['https://evil.example.com/api/v1/orders', 'complete address'],
	['/api/%252e%252e/admin', "'..'"],
	['/api/{orderId}', 'placeholder'],
	['/api/v1/users/{userId}//orders', 'empty part'],
])('refuses %j, naming the field by its label', (path, reason) => {
	const message = checkPath(path, true)?.message;
	expect(message).toContain(`The 'Path' field`);
	expect(message).toContain(reason);
});

describe('the user ID', () => {
	it('is put in wherever it is named', () => {
		expect(fillPath('/users/{userId}/of/{userId}', USER, false)).toEqual({
			value: `/users/${USER}/of/${USER}`,
		});
		expect(fillValue('user:{userId}', USER)).toEqual({ value: `user:${USER}` });
	});

	it('is encoded in a path, where it could be anything', () => {
		expect(fillPath('/users/{userId}', 'a b+c', false)).toEqual({ value: '/users/a%20b%2Bc' });
		for (const userId of ['..', 'a/b', 'a\\b', 'a?b', 'null']) {
			expect(fillPath('/users/{userId}', userId, true)).toHaveProperty('problem');
		}
	});

	it('has to be known where it is named', () => {
		const unknown = { problem: { message: expect.stringContaining('named no user ID') } };
		expect(fillPath('/users/{userId}', '', true)).toMatchObject(unknown);
		expect(fillValue('{userId}', '')).toMatchObject(unknown);
		expect(fillPath('/orders', '', true)).toEqual({ value: '/orders' });
	});
});
