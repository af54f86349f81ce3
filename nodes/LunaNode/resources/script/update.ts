import type { Action } from '../../action';
import { scriptId } from '../../parameters/records';
import { name } from '../../parameters/values';

export const scriptUpdate: Action = {
	action: 'update',
	name: 'Update',
	sentence: 'Update startup script',
	description: 'Replace the name and the content of a startup script. The earlier content is lost.',
	evidence: 'documented',
	required: [
		scriptId,
		{
			...name,
			description: 'The name of the script, also when it stays the same',
			placeholder: 'e.g. install-docker',
		},
		{
			name: 'content',
			label: 'Content',
			description: 'The text of the script, for example a shell script or a cloud-config',
			placeholder: 'e.g. #!/bin/bash',
			type: 'text',
			rows: 8,
		},
	],
	answer: { kind: 'done' },
};
