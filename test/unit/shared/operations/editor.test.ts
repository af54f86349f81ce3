import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../../../../nodes/shared/operations/field';
import { fieldsFor } from '../../../../nodes/shared/operations/editor';
import { ACME, acmeWith, get, getAll, name, row, thingId } from './acme';

const shownFor = (fields: INodeProperties[], operation: string) =>
	fields.filter(({ displayOptions }) => displayOptions?.show?.operation?.includes(operation));

const names = (fields: INodeProperties[]) => fields.map((field) => field.name);

it('offers resources and operations first', () => {
	const [resource, operation] = fieldsFor(ACME);
	expect(resource).toMatchObject({ name: 'resource', default: 'thing' });
	expect(operation).toMatchObject({ name: 'operation', default: 'get', noDataExpression: true });
	expect(operation.options).toContainEqual({
		name: 'get',
		value: 'get',
		action: 'get thing',
		description: 'What it does',
	});
});

it('shows what an operation needs first, then what all lists have, then the collections', () => {
	const fields = fieldsFor(ACME);
	expect(names(shownFor(fields, 'get'))).toEqual(['thing_id', 'simplify', 'options']);
	expect(names(shownFor(fields, 'getAll'))).toEqual([
		'returnAll',
		'limit',
		'simplify',
		'additionalFields',
		'options',
	]);
});

it('shows a field that several operations have once, in the order of each of them', () => {
	const other: Field = { ...name, name: 'other', label: 'Other' };
	const fields = fieldsFor(
		acmeWith(
			row('a', { fields: [thingId, name] }),
			row('b', { fields: [other, name] }),
			row('c', { fields: [name, thingId] }),
		),
	);
	const firstLevel = (operation: string) => names(shownFor(fields, operation)).slice(0, 2);
	expect(firstLevel('a')).toEqual(['thing_id', 'name']);
	expect(firstLevel('b')).toEqual(['other', 'name']);
	expect(firstLevel('c')).toEqual(['name', 'thing_id']);
	const shared = fields.find((field) => field.name === 'name');
	expect(shared?.displayOptions?.show).toMatchObject({
		operation: expect.arrayContaining(['a', 'b']),
	});
	expect(names(fields).filter((field) => field === 'options')).toHaveLength(1);
});

it('requires what nothing may be sent without, and no other field', () => {
	const fields = fieldsFor(
		acmeWith(
			row('a', {
				fields: [
					name,
					{ ...name, name: 'maybe', required: false },
					{ ...name, name: 'sometimes', showFor: { field: 'kind', values: ['x'] } },
					{ ...name, name: 'unless', showFor: { field: 'kind', values: ['x'], not: true } },
				],
			}),
		),
	);
	const show = { resource: ['thing'], operation: ['a'] };
	const field = (wanted: string) => fields.find((entry) => entry.name === wanted);
	expect(field('name')).toMatchObject({ required: true, displayOptions: { show } });
	expect(field('maybe')).not.toHaveProperty('required');
	expect(field('sometimes')?.displayOptions).toEqual({ show: { ...show, kind: ['x'] } });
	expect(field('unless')?.displayOptions).toEqual({ show, hide: { kind: ['x'] } });
});

it('sorts the collections by label', () => {
	const fields = fieldsFor(
		acmeWith(
			row('a', {
				fields: ['C', 'A', 'B'].map((label) => ({ ...name, name: label, label, optional: true })),
				options: [{ ...name, name: 'zebra', label: 'Zebra' }],
			}),
		),
	);
	const inside = (wanted: string) =>
		names(fields.find((entry) => entry.name === wanted)?.options as INodeProperties[]);
	expect(inside('additionalFields')).toEqual(['A', 'B', 'C']);
	expect(inside('options')).toEqual(['concurrency', 'timeout', 'zebra']);
});

it('keeps Limit to where not all are returned', () => {
	const limit = fieldsFor(acmeWith(get, getAll)).find((field) => field.name === 'limit');
	expect(limit?.displayOptions?.show).toEqual({
		resource: ['thing'],
		operation: ['getAll'],
		returnAll: [false],
	});
});
