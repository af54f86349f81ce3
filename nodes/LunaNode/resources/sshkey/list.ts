import type { Action } from '../../action';

export const sshkeyList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many SSH keys',
	description: 'Get the SSH public keys of the account',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list' },
};
