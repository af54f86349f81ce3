import type { Action } from '../../action';
import { imageId } from '../../parameters/records';

export const imageDetails: Action = {
	action: 'details',
	name: 'Get',
	sentence: 'Get image',
	description:
		'Get the state and properties of an image. The size is in bytes; an image is usable when its status is active.',
	evidence: 'documented',
	readOnly: true,
	required: [imageId],
	answer: { kind: 'record', keys: ['details'] },
	simplified: [
		'image_id',
		'name',
		'status',
		'region',
		'size',
		'time_created',
		'disk_format',
		'checksum',
		'is_read_only',
		'metadata',
	],
};
