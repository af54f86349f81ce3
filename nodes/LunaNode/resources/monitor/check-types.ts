import type { Action } from '../../action';

export const monitorCheckTypes: Action = {
	action: 'check-types',
	name: 'Get Many Check Types',
	sentence: 'Get many monitoring check types',
	description: 'Get the types of checks with the parameters that each takes',
	evidence: 'documented',
	readOnly: true,
	answer: { kind: 'list', key: 'types' },
};
