import { scriptId } from '../fields/records';
import { name } from '../fields/values';
import { resource, type Action } from '../action';

export const scriptCreate: Action = {
	value: 'create',
	name: 'Create',
	action: 'Create startup script',
	description:
		'Create a startup script that new VMs can run when they first boot. Returns its script_id.',
	effect: 'changes',
	fields: [
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
	response: { kind: 'done' },
};

export const scriptDelete: Action = {
	value: 'delete',
	name: 'Delete',
	action: 'Delete startup script',
	description: 'Delete a startup script. This cannot be undone.',
	effect: 'changes',
	danger: 'The startup script is gone for good.',
	destroys: 'script_id',
	fields: [scriptId],
	response: { kind: 'deleted' },
};

export const scriptGet: Action = {
	value: 'get',
	name: 'Get',
	action: 'Get startup script',
	description: 'Get the name and content of a startup script',
	effect: 'none',
	fields: [scriptId],
	response: { kind: 'record' },
};

export const scriptList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many startup scripts',
	description: 'Get the startup scripts of the account with their content',
	effect: 'none',
	response: { kind: 'list', key: 'scripts' },
};

export const scriptUpdate: Action = {
	value: 'update',
	name: 'Update',
	action: 'Update startup script',
	description: 'Replace the name and the content of a startup script. The earlier content is lost.',
	effect: 'changes',
	danger: 'The earlier content of the script is lost.',
	destroys: 'script_id',
	fields: [
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
	response: { kind: 'done' },
};

export const script = resource('script', 'Startup Script', 'list', [
	scriptCreate,
	scriptDelete,
	scriptGet,
	scriptList,
	scriptUpdate,
]);
