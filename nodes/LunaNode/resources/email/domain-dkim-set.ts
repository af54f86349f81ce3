import type { Action } from '../../action';
import { domainId } from '../../parameters/values';

export const emailDomainDkimSet: Action = {
	action: 'domain-dkim-set',
	name: 'Set Domain DKIM',
	sentence: 'Set email domain DKIM',
	description: 'Have outgoing mail of a domain signed with DKIM',
	evidence: 'client-defined',
	required: [
		domainId,
		{
			name: 'selector',
			label: 'Selector',
			description: 'The DKIM selector, the first label of its DNS record',
			placeholder: 'e.g. mail2026',
			type: 'text',
		},
		{
			name: 'private_key',
			label: 'Private Key',
			description:
				'The private key that signs, presumably in PEM format. Lost line breaks do not matter.',
			placeholder: 'e.g. -----BEGIN PRIVATE KEY-----',
			type: 'text',
			format: 'privateKey',
			secret: true,
		},
	],
	answer: { kind: 'done' },
};
