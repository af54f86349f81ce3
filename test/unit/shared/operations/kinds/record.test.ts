import type { RecordField, RecordsField } from '../../../../../nodes/shared/operations/field';
import { IP, PATH_SEGMENT } from '../../../../../nodes/shared/operations/formats';
import { checkField, propertyFor } from '../../../../../nodes/shared/operations/kinds';

const image: RecordField = {
	name: 'image_id',
	label: 'Image',
	description: 'The image',
	placeholder: 'e.g. 84473',
	type: 'record',
	search: 'searchImages',
};
const groups: RecordsField = {
	name: 'groups',
	label: 'Group Names or IDs',
	description: 'The groups',
	type: 'records',
	search: 'searchGroups',
	dependsOn: ['region'],
};
const locator = (value: unknown, mode = 'list') => ({ __rl: true, mode, value });
const check = (raw: unknown, changes: Partial<RecordField> = {}) =>
	checkField({ ...image, ...changes }, raw, 'UTC');
const checkAll = (raw: unknown) => checkField(groups, raw, 'UTC');

describe('one record', () => {
	it.each([
		[locator('84473'), '84473'],
		[locator(84473, 'id'), '84473'],
		[' 82cb1f8f-83fc-4e7e ', '82cb1f8f-83fc-4e7e'],
		[0, '0'],
		[2 ** 53 - 1, '9007199254740991'],
	])('is named by %j', (raw, value) => {
		expect(check(raw)).toEqual({ value });
	});

	it.each([undefined, null, '', '  ', [], locator(''), locator(null)])(
		'is not chosen with %j',
		(raw) => {
			expect(check(raw)).toEqual({ value: undefined });
		},
	);

	it.each([
		'../../billing/credit',
		'a/b',
		'a.b',
		'a b',
		'1,2',
		{ id: 1 },
		{},
		['5'],
		true,
		NaN,
		2 ** 53,
		Number('9007199254740993'),
		-(2 ** 53),
		locator({ id: 1 }),
		locator('a/b'),
	])('is no record: %j', (raw) => {
		expect(check(raw)).toEqual({
			problem: {
				message: expect.stringMatching(/^The 'Image' field is not an ID: /),
				description: expect.stringMatching(/^Enter one ID/),
			},
		});
	});

	it('has the format and the length that the row says', () => {
		expect(check('203.0.113.10', { format: IP })).toEqual({ value: '203.0.113.10' });
		expect(check('example.com', { format: IP })).toHaveProperty('problem');
		expect(check('é 1', { format: PATH_SEGMENT, longest: 3 })).toEqual({ value: 'é 1' });
		expect(check('é 12', { format: PATH_SEGMENT, longest: 3 })).toHaveProperty('problem');
	});

	it('is picked from a list or typed', () => {
		expect(propertyFor(image)).toEqual({
			displayName: 'Image',
			name: 'image_id',
			description: 'The image',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				expect.objectContaining({
					name: 'list',
					typeOptions: { searchListMethod: 'searchImages', searchable: true },
				}),
				expect.objectContaining({ name: 'id', displayName: 'By ID', placeholder: 'e.g. 84473' }),
			],
		});
		expect(propertyFor({ ...image, mode: 'id', byLabel: 'By Code' })).toMatchObject({
			default: { mode: 'id' },
			modes: [{}, { displayName: 'By Code' }],
		});
	});
});

describe('several records', () => {
	it.each([
		[
			['123', 999],
			['123', '999'],
		],
		['123, 999', ['123', '999']],
		[
			[locator('123'), locator(999)],
			['123', '999'],
		],
		[123, ['123']],
	])('are named by %j', (raw, value) => {
		expect(checkAll(raw)).toEqual({ value });
	});

	it.each([undefined, null, '', [], locator('')])('are not chosen with %j', (raw) => {
		expect(checkAll(raw)).toEqual({ value: undefined });
	});

	it.each([
		'123,,999',
		'12 3',
		['123', ' '],
		[null, 5],
		[undefined, 5],
		[true, 5],
		[{ id: 5 }],
		[['5']],
		[locator(null), 5],
		[NaN],
		[2 ** 53],
		true,
		{ id: 5 },
		{},
	])('are refused when one is none: %j', (raw) => {
		expect(checkAll(raw)).toEqual({
			problem: {
				message: "The 'Group Names or IDs' field has an entry that cannot be an ID",
				description: expect.stringMatching(/^Give IDs with commas/),
			},
		});
	});

	it('are picked from a list that loads anew', () => {
		expect(propertyFor(groups)).toMatchObject({
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'searchGroups', loadOptionsDependsOn: ['region'] },
			default: [],
			description: expect.stringMatching(/^The groups\. Choose from the list/),
		});
	});
});
