import type { Field, TextField } from '../../shared/operations/field';
import { namedChoices } from '../formats';

/** What both ways to ask for access have in common. */
export const resourceUrl: TextField = {
	name: 'ResourceURL',
	label: 'Resource URL',
	description:
		'The address of the page that is asked for. With dynamic resource creation switched on, iMoneza may read it and create the resource.',
	placeholder: 'e.g. https://news.example.com/harbour',
	type: 'text',
	in: 'query',
};

export const accessFields: Field[] = [
	{
		name: 'AdBlockerStatus',
		label: 'Ad Blocker Status',
		description: 'What is known about an ad blocker in the reader’s browser',
		optional: true,
		type: 'choice',
		choices: namedChoices([
			'Unknown',
			'AdBlockerDetected',
			'AdBlockerNotDetected',
			'DetectionNotPerformed',
		]),
		default: 'Unknown',
		in: 'query',
	},
	{
		name: 'IP',
		label: 'IP Address',
		description: 'The IP address of the reader',
		placeholder: 'e.g. 203.0.113.9',
		optional: true,
		type: 'text',
		in: 'query',
	},
	{
		name: 'UseLegacyPaywall',
		label: 'Use Legacy Paywall',
		description: 'Whether the reader is sent to the older form of the paywall',
		optional: true,
		type: 'flag',
		default: false,
		in: 'query',
	},
];
