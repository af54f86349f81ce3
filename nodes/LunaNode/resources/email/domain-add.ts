import type { Action } from '../../action';
import { name } from '../../parameters/values';

export const emailDomainAdd: Action = {
	action: 'domain-add',
	name: 'Add Domain',
	sentence: 'Add email domain',
	description: 'Add a mail domain',
	evidence: 'client-defined',
	required: [{ ...name, description: 'The domain', placeholder: 'e.g. example.com' }],
	answer: { kind: 'done' },
};
