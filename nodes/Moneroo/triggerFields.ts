import type { INodeProperties } from 'n8n-workflow';

/** Whether the record is read from the API before the workflow starts. */
export const verifyWithApiField: INodeProperties = {
	displayName: 'Verify with API',
	name: 'verifyWithApi',
	type: 'boolean',
	default: true,
	description:
		'Whether to read the record from Moneroo before the workflow starts. If that takes more than two seconds or is refused, the workflow starts with the signed but incomplete callback, and verified is false.',
};
