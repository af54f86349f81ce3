import type { INodeProperties } from 'n8n-workflow';

/** Which pings of a request start the workflow. */
export const repetitionsField: INodeProperties = {
	displayName: 'Trigger On',
	name: 'repetitions',
	type: 'options',
	options: [
		{
			name: 'Each Different Ping of a Request',
			value: 'different',
			description: 'A ping with the content of an earlier one starts nothing',
		},
		{
			name: 'Every Ping',
			value: 'every',
			description: 'Loses nothing, but a ping that is sent twice starts the workflow twice',
		},
		{
			name: 'The First Ping of a Request',
			value: 'first',
			description: 'Each request ID starts the workflow once',
		},
	],
	default: 'every',
};

/** Whether each ping counts, also a repeated one. Pings without any content may stand for different changes, so that is the default. */
export const isEveryPing = (rule: unknown): boolean => rule !== 'first' && rule !== 'different';
