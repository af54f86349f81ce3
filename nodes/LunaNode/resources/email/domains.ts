import { domainId, name } from '../../fields/values';
import { PRIVATE_KEY } from '../../formats';
import type { Action } from '../../action';

export const emailDomainAdd: Action = {
	value: 'domain-add',
	name: 'Add Domain',
	action: 'Add email domain',
	description: 'Add a mail domain',
	source: 'client library',
	effect: 'changes',
	fields: [{ ...name, description: 'The domain', placeholder: 'e.g. example.com' }],
	response: { kind: 'done' },
};

export const emailDomainDkimSet: Action = {
	value: 'domain-dkim-set',
	name: 'Set Domain DKIM',
	action: 'Set email domain DKIM',
	description: 'Have outgoing mail of a domain signed with DKIM',
	source: 'client library',
	effect: 'changes',
	fields: [
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
			format: PRIVATE_KEY,
			secret: true,
			exact: true,
		},
	],
	response: { kind: 'done' },
};

export const emailDomainDkimUnset: Action = {
	value: 'domain-dkim-unset',
	name: 'Unset Domain DKIM',
	action: 'Unset email domain DKIM',
	description:
		'Stop signing outgoing mail of a domain with DKIM. The private key at LunaNode is lost.',
	source: 'client library',
	effect: 'changes',
	danger: 'The private key at LunaNode is lost.',
	fields: [domainId],
	response: { kind: 'done' },
};

export const emailDomainList: Action = {
	value: 'domain-list',
	name: 'Get Many Domains',
	action: 'Get many email domains',
	description: 'Get the mail domains of the account',
	source: 'client library',
	effect: 'none',
	response: { kind: 'list' },
};

export const emailDomainRemove: Action = {
	value: 'domain-remove',
	name: 'Remove Domain',
	action: 'Remove email domain',
	description:
		'Remove a mail domain, and with it its mailboxes and their mail. This cannot be undone.',
	source: 'client library',
	effect: 'changes',
	danger: 'The mail domain is gone with its mailboxes and all of their mail.',
	fields: [domainId],
	response: { kind: 'deleted' },
};

export const emailUsage: Action = {
	value: 'usage',
	name: 'Get Usage',
	action: 'Get email usage',
	description: 'Get how much of the mail service is used',
	source: 'client library',
	effect: 'none',
	response: { kind: 'record' },
};
