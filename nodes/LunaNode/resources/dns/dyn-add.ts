import type { Action } from '../../action';
import { ip, name } from '../../parameters/values';

export const dnsDynAdd: Action = {
	action: 'dyn-add',
	name: 'Add Dynamic Name',
	sentence: 'Add dynamic DNS name',
	description: 'Add a name below lndyn.com that leads to an IP address',
	evidence: 'documented',
	required: [
		{
			...name,
			description: 'The first label only: home stands for home.lndyn.com',
			placeholder: 'e.g. home',
		},
		{ ...ip, description: 'The IP address that the name leads to' },
	],
	answer: { kind: 'done' },
};
