import type { Action } from '../../action';
import { imageId } from '../../parameters/records';

export const imageRetrieve: Action = {
	action: 'retrieve',
	name: 'Retrieve File',
	sentence: 'Retrieve image file',
	description:
		'Download the file of an image, which can be many gigabytes; Get tells the size. Outputs a binary file.',
	evidence: 'documented',
	readOnly: true,
	required: [imageId],
	answer: { kind: 'file' },
};
