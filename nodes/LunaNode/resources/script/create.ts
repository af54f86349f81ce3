import type { Action } from '../../action';
import { name } from '../../parameters/values';

export const scriptCreate: Action = {
	action: 'create',
	name: 'Create',
	sentence: 'Create startup script',
	description:
		'Create a startup script that new VMs can run when they first boot. Returns its script_id.',
	evidence: 'documented',
	required: [
		{ ...name, description: 'The name of the script', placeholder: 'e.g. install-docker' },
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
