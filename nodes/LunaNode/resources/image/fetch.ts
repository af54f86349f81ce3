import type { Action } from '../../action';
import { region } from '../../parameters/records';
import { name } from '../../parameters/values';
import { imageActive } from '../../readiness';

export const imageFetch: Action = {
	action: 'fetch',
	name: 'Fetch From URL',
	sentence: 'Fetch image from URL',
	description:
		'Import an image from a URL. Returns its image_id at once; it is usable when Get reports the status active.',
	evidence: 'documented',
	required: [
		region,
		{ ...name, description: 'The name of the new image', placeholder: 'e.g. debian-13' },
		{
			name: 'location',
			label: 'Location',
			description: 'The http, https or ftp URL of the image file',
			placeholder: 'e.g. https://example.com/debian-13.qcow2',
			type: 'text',
			format: 'url',
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
	],
	optional: [
		{
			name: 'virtio',
			label: 'Virtio',
			description: 'Whether VMs use virtio disk and network drivers instead of IDE and e1000',
			type: 'flag',
			default: true,
		},
	],
	answer: { kind: 'done' },
	readiness: imageActive,
};
