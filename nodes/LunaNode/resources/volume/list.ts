import type { Action } from '../../action';
import { region } from '../../parameters/records';

export const volumeList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many volumes',
	description: 'Get the block storage volumes of the account. Sizes are in GB.',
	evidence: 'documented',
	readOnly: true,
	optional: [{ ...region, description: 'Only volumes in this region' }],
	answer: { kind: 'list', key: 'volumes' },
};
