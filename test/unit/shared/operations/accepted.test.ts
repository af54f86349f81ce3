import type { IDataObject } from 'n8n-workflow';
import { describeAccepted } from '../../../../nodes/shared/operations/accepted';

const accepted = (...items: Array<[index: number, json: IDataObject]>) =>
	new Map(items.map(([index, json]) => [index, { value: [{ json }] }]));

const many = (count: number) =>
	accepted(...Array.from({ length: count }, (_, i): [number, IDataObject] => [i, { id: `p${i}` }]));

it('says nothing where there is one item only', () => {
	expect(describeAccepted(new Map(), 1)).toBe('');
});

it('says that no other one was sent', () => {
	expect(describeAccepted(new Map(), 3)).toBe('No other item was sent');
	const unknown = new Map([[0, { error: new Error('lost') }]]);
	expect(describeAccepted(unknown, 3)).toBe('No other item was sent');
});

it.each<[sent: ReturnType<typeof accepted>, text: string]>([
	[accepted([0, { id: 'a' }]), 'Item 0 was sent and accepted before: a'],
	[
		accepted([0, { id: 'a' }], [1, { id: 'b' }]),
		'Items 0 and 1 were sent and accepted before: a, b',
	],
	[many(5), 'Items 0 to 4 were sent and accepted before: p0, p1, p2, p3, p4'],
	[
		accepted([5, { id: 'c' }], [0, { id: 'a' }], [2, { id: 'b' }]),
		'Items 0, 2 and 5 were sent and accepted before: a, b, c',
	],
	[accepted([1, { vm_id: '82cb' }]), 'Item 1 was sent and accepted before: vm_id 82cb'],
	[
		accepted([0, { volume_id: 5, vm_id: '82cb', success: true }]),
		'Item 0 was sent and accepted before: volume_id 5 vm_id 82cb',
	],
	[accepted([0, { ExternalKey: 'a-1' }]), 'Item 0 was sent and accepted before: ExternalKey a-1'],
	[accepted([0, { ID: '1', Status: 'Queued' }]), 'Item 0 was sent and accepted before: ID 1'],
	[accepted([0, { deleted: true }]), 'Item 0 was sent and accepted before'],
	[accepted([0, { id: 'a' }], [1, {}]), 'Items 0 and 1 were sent and accepted before'],
	[accepted([0, { id: '' }]), 'Item 0 was sent and accepted before'],
	[accepted([0, { id: 'x'.repeat(101) }]), 'Item 0 was sent and accepted before'],
])('names what was accepted: %j', (sent, text) => {
	expect(describeAccepted(sent, 9)).toBe(`${text}. No further item was sent`);
});

it('stays readable for many', () => {
	const text = describeAccepted(many(1000), 2000);
	expect(text).toMatch(/^Items 0 to 999 were .*p49 and 950 more\. No further item was sent$/);
	expect(text.length).toBeLessThan(400);
});
