import type { Action } from '../../action';

export const regionList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many regions',
	description:
		'Get the regions: id is the code that other operations take as region, name is its label',
	evidence: 'client-defined',
	readOnly: true,
	answer: { kind: 'list', key: 'regions' },
};
