import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailDomainDkimUnset: Action = {
	action: 'domain-dkim-unset',
	name: 'Unset Domain DKIM',
	sentence: 'Unset email domain DKIM',
	description:
		'Stop signing outgoing mail of a domain with DKIM. The private key at LunaNode is lost.',
	evidence: 'client-defined',
	required: [domainId],
	answer: { kind: 'done' },
};
