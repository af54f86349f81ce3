import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailDomainRemove: Action = {
	action: 'domain-remove',
	name: 'Remove Domain',
	sentence: 'Remove email domain',
	description:
		'Remove a mail domain, and with it its mailboxes and their mail. This cannot be undone.',
	evidence: 'client-defined',
	required: [domainId],
	answer: { kind: 'deleted' },
};
