import type { Action } from '../../action';
import { region } from '../../parameters/records';

export const imageList: Action = {
	action: 'list',
	name: 'Get Many',
	sentence: 'Get many images',
	description: 'Get the public templates and ISOs and the images of the account',
	evidence: 'documented',
	readOnly: true,
	optional: [{ ...region, description: 'Only images in this region' }],
	answer: { kind: 'list', key: 'images' },
};
