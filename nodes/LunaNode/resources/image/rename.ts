import type { Action } from '../../action';
import { imageId } from '../../parameters/records';
import { name } from '../../parameters/values';

export const imageRename: Action = {
	action: 'rename',
	name: 'Rename',
	sentence: 'Rename image',
	description: 'Change the name of an image',
	evidence: 'documented',
	required: [imageId, { ...name, description: 'The new name', placeholder: 'e.g. debian-13' }],
	answer: { kind: 'done' },
};
