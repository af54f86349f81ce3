import type { NumberField, TextField } from '../../shared/operations/field';
import { ID, IP } from '../../shared/operations/formats';

// Values that several operations take, and IDs of records that the API's answers do not suffice to list.

export const contactId: TextField = {
	name: 'contact_id',
	label: 'Contact ID',
	description: 'The ID of the monitoring contact; Get Many Contacts lists them',
	placeholder: 'e.g. 1234',
	type: 'text',
	format: ID,
};

export const domainId: TextField = {
	name: 'domain_id',
	label: 'Domain ID',
	description: 'The ID of the mail domain; Get Many Domains lists them',
	placeholder: 'e.g. 1234',
	type: 'text',
	format: ID,
};

export const userId: TextField = {
	name: 'user_id',
	label: 'User ID',
	description: 'The ID of the mailbox user; Get Many Users lists them',
	placeholder: 'e.g. 1234',
	type: 'text',
	format: ID,
};

export const name: TextField = {
	name: 'name',
	label: 'Name',
	description: 'The name that it is shown under',
	placeholder: 'e.g. web-01',
	type: 'text',
};

export const label: TextField = {
	name: 'label',
	label: 'Label',
	description: 'The label that it is shown under',
	placeholder: 'e.g. data-01',
	type: 'text',
};

export const ip: TextField = {
	name: 'ip',
	label: 'IP Address',
	description: 'The IP address',
	placeholder: 'e.g. 203.0.113.10',
	type: 'text',
	format: IP,
};

export const ttl: NumberField = {
	name: 'ttl',
	label: 'TTL',
	description: 'How long resolvers may keep the answer, in seconds',
	type: 'number',
	default: 1800,
	min: 1,
};
