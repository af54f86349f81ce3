import type { Action } from '../../action';
import { imageId } from '../../parameters/records';

export const imageDelete: Action = {
	action: 'delete',
	name: 'Delete',
	sentence: 'Delete image',
	description: 'Delete an image. This cannot be undone.',
	evidence: 'documented',
	required: [imageId],
	answer: { kind: 'deleted' },
};
