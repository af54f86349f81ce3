import { exactlyOne } from '../../../nodes/LunaNode/exactlyOne';
import type { Field } from '../../../nodes/shared/operations/field';

const field = (name: string, label: string): Field => ({
	name,
	label,
	description: '',
	type: 'text',
	optional: true,
});

const check = exactlyOne(
	[field('image_id', 'Image'), field('volume_id', 'Boot Volume'), field('region', 'Region')],
	['image_id', 'volume_id'],
);

it.each([{ image_id: '1' }, { volume_id: '1', region: 'toronto' }])('takes one: %j', (values) => {
	expect(check(values)).toBeUndefined();
});

it.each([
	[{}, "Neither of the fields 'Image' and 'Boot Volume' is set"],
	[
		{ image_id: '1', volume_id: '2' },
		"Only one of the fields 'Image' and 'Boot Volume' can be used at a time",
	],
])('takes neither none nor both: %j', (values, message) => {
	expect(check(values)).toMatchObject({ message, description: expect.any(String) });
});
