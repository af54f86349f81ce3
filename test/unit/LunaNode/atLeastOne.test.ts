import { atLeastOne } from '../../../nodes/LunaNode/atLeastOne';
import type { Field } from '../../../nodes/shared/operations/field';

const field = (name: string, label: string): Field => ({
	name,
	label,
	description: '',
	type: 'text',
	optional: true,
});

const check = atLeastOne(
	[field('image_id', 'Image'), field('volume_id', 'Boot Volume'), field('region', 'Region')],
	['image_id', 'volume_id'],
);

it.each([
	{ image_id: '1' },
	{ volume_id: '1', region: 'toronto' },
	{ image_id: '1', volume_id: '1' },
])('takes what is there: %j', (values) => {
	expect(check(values)).toBeUndefined();
});

it('does not take none', () => {
	expect(check({ region: 'toronto' })).toMatchObject({
		message: "Neither of the fields 'Image' and 'Boot Volume' is set",
		description: expect.any(String),
	});
});
