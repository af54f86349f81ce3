import type { Action } from '../../action';

export const scriptList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many startup scripts',
	description: 'Get the startup scripts of the account with their content',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'scripts' },
};
