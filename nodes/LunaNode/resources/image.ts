import { region, imageId } from '../fields/records';
import { name } from '../fields/values';
import { FETCH_URL } from '../formats';
import { imageActive } from '../wait/readiness';
import { resource, type Action } from '../action';

export const imageDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete image',
	description: 'Delete an image. This cannot be undone.',
	effect: 'changes',
	danger: 'The image is gone for good.',
	destroys: 'image_id',
	fields: [imageId],
	response: { kind: 'deleted' },
};

export const imageDetails: Action = {
	value: 'details',
	name: 'Get',
	action: 'Get image',
	description: 'Get the state and properties of an image',
	details: 'The size is in bytes; an image is usable when its status is active.',
	effect: 'none',
	fields: [imageId],
	response: { kind: 'record', keys: ['details'] },
	simplify: [
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

export const imageFetch: Action = {
	value: 'fetch',
	name: 'Fetch From URL',
	action: 'Fetch image from URL',
	description: 'Import an image from a URL',
	details: 'Returns its image_id at once; it is usable when Get reports the status active.',
	effect: 'changes',
	costs: 'A stored image can cost money [inferred].',
	fields: [
		region,
		{ ...name, description: 'The name of the new image', placeholder: 'e.g. debian-13' },
		{
			name: 'location',
			label: 'Location',
			description: 'The http, https or ftp URL of the image file',
			placeholder: 'e.g. https://example.com/debian-13.qcow2',
			type: 'text',
			format: FETCH_URL,
		},
		{
			name: 'format',
			label: 'Format',
			description: 'The format of the image file',
			type: 'choice',
			choices: [
				{ name: 'ISO', value: 'iso' },
				{ name: 'QCOW2', value: 'qcow2' },
			],
			default: 'qcow2',
		},
		{
			name: 'virtio',
			label: 'Virtio',
			description: 'Whether VMs use virtio disk and network drivers instead of IDE and e1000',
			type: 'flag',
			default: true,
			optional: true,
		},
	],
	response: { kind: 'done' },
	readiness: imageActive,
};

export const imageList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many images',
	description: 'Get the public templates and ISOs and the images of the account',
	effect: 'none',
	fields: [{ ...region, description: 'Only images in this region', optional: true }],
	response: { kind: 'list', key: 'images' },
};

export const imageRename: Action = {
	value: 'rename',
	name: 'Rename',
	action: 'Rename image',
	description: 'Change the name of an image',
	effect: 'changes',
	fields: [imageId, { ...name, description: 'The new name', placeholder: 'e.g. debian-13' }],
	response: { kind: 'done' },
};

export const imageReplicate: Action = {
	value: 'replicate',
	name: 'Replicate',
	action: 'Replicate image',
	description: 'Copy an image to another region',
	details:
		'Returns the image_id of the copy at once; it is usable when Get reports the status active.',
	effect: 'changes',
	costs: 'A stored image can cost money [inferred].',
	fields: [
		{ ...imageId, search: 'searchAllImages' },
		{ ...region, description: 'The region to copy to, by its code such as toronto' },
	],
	response: { kind: 'done' },
	readiness: imageActive,
};

export const imageRetrieve: Action = {
	value: 'retrieve',
	name: 'Retrieve File',
	action: 'Retrieve image file',
	description: 'Download the file of an image, which can be many gigabytes',
	details: 'Get tells the size. Outputs a binary file.',
	effect: 'none',
	fields: [imageId],
	response: { kind: 'file' },
};

export const image = resource('image', 'Image', 'list', [
	imageDelete,
	imageDetails,
	imageFetch,
	imageList,
	imageRename,
	imageReplicate,
	imageRetrieve,
]);
