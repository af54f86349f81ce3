import type { Action } from '../../action';
import { dynId } from '../../parameters/records';
import { ip, name } from '../../parameters/values';

export const dnsDynUpdate: Action = {
	action: 'dyn-update',
	name: 'Update Dynamic Name',
	sentence: 'Update dynamic DNS name',
	description: 'Change the name and the IP address of a dynamic DNS name',
	evidence: 'documented',
	required: [
		dynId,
		{
			...name,
			description: 'The first label only, also when it stays the same',
			placeholder: 'e.g. home',
		},
		{ ...ip, description: 'The IP address that the name leads to' },
	],
	answer: { kind: 'done' },
};
