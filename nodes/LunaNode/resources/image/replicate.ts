import type { Action } from '../../action';
import { imageId, region } from '../../parameters/records';
import { imageActive } from '../../readiness';

export const imageReplicate: Action = {
	action: 'replicate',
	name: 'Replicate',
	sentence: 'Replicate image',
	description:
		'Copy an image to another region. Returns the image_id of the copy at once; it is usable when Get reports the status active.',
	evidence: 'documented',
	required: [
		{ ...imageId, search: 'searchAllImages' },
		{ ...region, description: 'The region to copy to, by its code such as toronto' },
	],
	answer: { kind: 'done' },
	readiness: imageActive,
};
