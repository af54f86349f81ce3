import type { Field } from '../../../../nodes/shared/operations/field';
import { requestOf } from '../../../../nodes/shared/operations/item';
import { checkField } from '../../../../nodes/shared/operations/kinds';
import type { Operation, Provider, Values } from '../../../../nodes/shared/operations/operation';
import { ACME, get, getAll, name, row, thing, thingId } from './acme';

const optional = (changes: Partial<Field>): Field =>
	({ ...name, ...changes, optional: true }) as Field;

describe('the request', () => {
	const made = (operation: Operation, values: Values = {}, provider: Provider = ACME) =>
		requestOf(provider, {
			resource: thing,
			operation,
			values,
			credential: { key: 'a b' },
			isRead: operation.effect === 'none',
			timeoutMs: 5,
		});
	const posted = (fields: Field[], values: Values, provider?: Provider) => {
		const route = { method: 'POST' as const, path: '/x' };
		return made(row('x', { effect: 'changes', route, fields }), values, provider)?.body;
	};

	it('has the path filled with encoded values of the item and of its credential', () => {
		expect(made(get, { thing_id: 'é/?#' })).toEqual({
			method: 'GET',
			path: '/a%20b/things/%C3%A9%2F%3F%23',
			isRead: true,
			timeoutMs: 5,
		});
	});

	it('has a query only where something stands in it', () => {
		expect(made(getAll, { color: 'red' })?.query).toEqual({ color: 'red' });
		expect(made(getAll)).not.toHaveProperty('query');
	});

	it('has a body unless it is a GET, each value where its path says', () => {
		const fields = [
			name,
			optional({ name: 'customer_city', path: 'customer.address.city' }),
			optional({ name: 'customer_email', path: 'customer.email' }),
			optional({ name: 'unset' }),
		];
		const values = { name: 'web', customer_city: 'Dakar', customer_email: 'a@b' };
		expect(posted(fields, values)).toEqual({
			name: 'web',
			customer: { address: { city: 'Dakar' }, email: 'a@b' },
		});
		expect(posted(fields, {})).toEqual({});
	});

	it('does not carry what is for this package only', () => {
		expect(posted([optional({ in: 'here' })], { name: 'web' })).toEqual({});
	});

	it('repeats a value of the path in the body', () => {
		const route = { method: 'PUT' as const, path: '/things/{thing_id}' };
		const fields: Field[] = [{ ...thingId, repeatedAt: 'ExternalKey' }];
		expect(made(row('x', { effect: 'changes', route, fields }), { thing_id: 'a b' })).toMatchObject(
			{
				path: '/things/a%20b',
				body: { ExternalKey: 'a b' },
			},
		);
	});

	it('sends an empty text where the row says so', () => {
		const token = { ...name, alwaysSent: true } as Field;
		expect(posted([token], {})).toEqual({ name: '' });
	});

	it('spreads JSON and merges pairs into what stands there already', () => {
		const fields: Field[] = [
			optional({ name: 'phone', path: 'recipient.phone' }),
			{
				...{ name: 'recipient', label: 'Other', description: '', type: 'pairs', entry: 'Entry' },
				entryName: 'pairs',
				pair: { name: { label: 'Name', description: '' }, value: { description: '' } },
			},
			{
				...{ name: 'more', label: 'More', description: '', type: 'json', default: '{}' },
				...{ shape: 'object', example: '{}', spread: true },
			},
		];
		const values = { phone: '1', recipient: { iban: 'X' }, more: { storage: 50 } };
		expect(posted(fields, values)).toEqual({
			recipient: { phone: '1', iban: 'X' },
			storage: 50,
		});
		expect(values.recipient).toEqual({ iban: 'X' });
	});

	it('keeps a name of a pair that JavaScript has a meaning for', () => {
		const metadata: Field = {
			...{ name: 'metadata', label: 'Metadata', description: '', type: 'pairs', entry: 'Entry' },
			entryName: 'pairs',
			pair: { name: { label: 'Name', description: '' }, value: { description: '' } },
		};
		const raw = { pairs: [{ name: '__proto__', value: 'x' }] };
		const { value } = checkField(metadata, raw, 'UTC') as { value: unknown };
		expect(JSON.stringify(posted([metadata], { metadata: value }))).toBe(
			'{"metadata":{"__proto__":"x"}}',
		);
	});

	it('is written as the provider takes it', () => {
		const encode: Provider['encode'] = (value, field) => `${field.name}=${String(value)}`;
		const provider = { ...ACME, encode };
		expect(posted([name], { name: 'web' }, provider)).toEqual({ name: 'name=web' });
		expect(made(get, { thing_id: '7' }, provider)?.path).toBe('/a%20b/things/thing_id%3D7');
	});

	it("goes where the provider's rule says when the row does not, or nowhere", () => {
		const route: Provider['route'] = ({ resource, operation }) => ({
			method: 'POST',
			path: `/api/${resource.resource}/${operation.value}/`,
		});
		expect(made(row('x', {}), {}, { ...ACME, route })?.path).toBe('/api/thing/x/');
		expect(made(row('x', {}))).toBeUndefined();
	});
});
