import type { Field, RecordField } from '../../shared/operations/field';
import { PATH_SEGMENT, WEB_ADDRESS } from '../../shared/operations/formats';
import { LONGEST_KEY } from '../formats';
import { pricingFields } from './pricing';

/** A resource: what a reader can be asked to pay for, such as an article. Limits and values from the endpoint reference. */
export const externalKey: RecordField = {
	name: 'externalKey',
	label: 'Resource Key',
	description:
		'The external key of the resource, such as the ID of the article in the CMS. Up to 50 characters; letters, digits, dash, underscore and dot are safe.',
	placeholder: 'e.g. article-17',
	type: 'record',
	search: 'searchResources',
	format: PATH_SEGMENT,
	longest: LONGEST_KEY,
	in: 'path',
};

/** The same for a resource that may not be there yet. */
export const newExternalKey: RecordField = { ...externalKey, mode: 'id' };

const texts: Field[] = [
	{
		name: 'Byline',
		label: 'Byline',
		description: 'Who wrote it. Up to 200 characters; an empty text is sent as such.',
		placeholder: 'e.g. Newsroom',
		optional: true,
		type: 'text',
		longest: 200,
		mayBeEmpty: true,
	},
	{
		name: 'Description',
		label: 'Description',
		description:
			'Shown with the modal paywall. Up to 2000 characters; an empty text is sent as such.',
		optional: true,
		type: 'text',
		longest: 2000,
		mayBeEmpty: true,
	},
	{
		name: 'Name',
		label: 'Name',
		description:
			'The internal name, up to 50 characters. Needed to create a resource, optional to change one.',
		placeholder: 'e.g. Harbour plans',
		optional: true,
		type: 'text',
		longest: 50,
	},
	{
		name: 'PaywallDescription',
		label: 'Paywall Description',
		description: 'A description for the paywall; an empty text is sent as such',
		optional: true,
		type: 'text',
		mayBeEmpty: true,
	},
	{
		name: 'PaywallShortDescription',
		label: 'Paywall Short Description',
		description:
			'A short description for the paywall. Up to 100 characters; an empty text is sent as such.',
		optional: true,
		type: 'text',
		longest: 100,
		mayBeEmpty: true,
	},
	{
		name: 'Title',
		label: 'Title',
		description: 'The title that readers see. Up to 200 characters; an empty text is sent as such.',
		placeholder: 'e.g. Harbour plans approved',
		optional: true,
		type: 'text',
		longest: 200,
		mayBeEmpty: true,
	},
	{
		name: 'URL',
		label: 'URL',
		description: 'Where the resource is, up to 1000 characters',
		placeholder: 'e.g. https://news.example.com/harbour',
		optional: true,
		type: 'text',
		format: WEB_ADDRESS,
		longest: 1000,
	},
];

/** What can be written of a resource. */
export const resourceFields: Field[] = [
	// What it does is not documented; the name says it [inferred].
	{
		name: 'Active',
		label: 'Active',
		description:
			'Whether the resource is switched on. There is no documented endpoint that deletes one.',
		optional: true,
		type: 'flag',
		default: true,
	},
	{
		name: 'PublicationDate',
		label: 'Publication Date',
		description: 'When it was published, in ISO 8601. It is sent in UTC.',
		placeholder: 'e.g. 2025-03-01T08:00:00Z',
		optional: true,
		type: 'date',
	},
	...texts,
	...pricingFields,
];
