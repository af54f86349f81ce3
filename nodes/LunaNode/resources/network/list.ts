import type { Action } from '../../action';
import { region } from '../../parameters/records';

export const networkList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many networks',
	description: 'Get the virtual networks of the account',
	evidence: 'client-defined',
	readOnly: true,
	optional: [{ ...region, description: 'Only networks in this region' }],
	answer: { kind: 'list', key: 'networks' },
};
