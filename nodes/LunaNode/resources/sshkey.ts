import { label } from '../fields/values';
import { resource, type Action } from '../action';

export const sshkeyAdd: Action = {
	value: 'add',
	name: 'Add',
	action: 'Add SSH key',
	description: 'Store an SSH public key for new VMs. Returns its key_id.',
	effect: 'changes',
	existing: { name: 'label', search: 'searchSshKeys' },
	fields: [
		{
			...label,
			description: 'The label of the key; each label can be used once',
			placeholder: 'e.g. nathan',
		},
		{
			name: 'sshkey',
			label: 'Public Key',
			description: 'The public key in OpenSSH format, on one line',
			placeholder: 'e.g. ssh-ed25519 AAAA… nathan@example.com',
			type: 'text',
			rows: 3,
		},
	],
	response: { kind: 'done' },
};

export const sshkeyList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many SSH keys',
	description: 'Get the SSH public keys of the account',
	effect: 'none',
	response: { kind: 'list' },
};

export const sshkeyRemove: Action = {
	value: 'remove',
	name: 'Remove',
	action: 'Remove SSH key',
	description: 'Remove an SSH public key from the account. This cannot be undone.',
	details: 'A VM that is still being created with it would lose it.',
	effect: 'changes',
	danger: 'The key is gone from the account.',
	destroys: 'key_id',
	fields: [
		{
			name: 'key_id',
			label: 'SSH Key',
			description: 'The SSH key, by its ID',
			placeholder: 'e.g. 1234',
			type: 'record',
			search: 'searchSshKeys',
		},
	],
	response: { kind: 'deleted' },
};

export const sshkey = resource('sshkey', 'SSH Key', 'list', [sshkeyAdd, sshkeyList, sshkeyRemove]);
