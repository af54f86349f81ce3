import type { Field } from '../operation';

/** What both ways to ask for access have in common. */

export const resourceUrl: Field = {
	path: 'ResourceURL',
	label: 'Resource URL',
	description:
		'The address of the page that is asked for. With dynamic resource creation switched on, iMoneza may read it and create the resource.',
	placeholder: 'e.g. https://news.example.com/harbour',
	kind: 'text',
	in: 'query',
};

export const accessFields: Field[] = [
	{
		path: 'AdBlockerStatus',
		label: 'Ad Blocker Status',
		description: 'What is known about an ad blocker in the reader’s browser',
		kind: 'choice',
		choices: ['Unknown', 'AdBlockerDetected', 'AdBlockerNotDetected', 'DetectionNotPerformed'],
		in: 'query',
	},
	{
		path: 'IP',
		label: 'IP Address',
		description: 'The IP address of the reader',
		placeholder: 'e.g. 203.0.113.9',
		kind: 'text',
		in: 'query',
	},
	{
		path: 'UseLegacyPaywall',
		label: 'Use Legacy Paywall',
		description: 'Whether the reader is sent to the older form of the paywall',
		kind: 'flag',
		in: 'query',
	},
];
