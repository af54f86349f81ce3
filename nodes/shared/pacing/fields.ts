import type { INodeProperties } from 'n8n-workflow';
import { LONGEST_WAIT_SECONDS, type LimitField } from './account';

/**
 * The two pacing fields that every credential has: the provider's limit and the longest wait.
 *
 * @param requests the provider's documented limit, 0 where none is known
 */
export function pacingFields(limit: LimitField, requests: number): INodeProperties[] {
	return [
		{
			displayName: limit.label,
			name: limit.name,
			type: 'number',
			typeOptions: { minValue: 0 },
			default: requests,
			description: requests
				? 'How many requests this n8n process may send with the account. Further requests wait for their turn; 0 switches this off'
				: 'How many requests this n8n process may send with the account. No limit is documented, so 0 (no waiting) is the default',
		},
		{
			displayName: 'Longest Wait',
			name: 'maxWaitSeconds',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: LONGEST_WAIT_SECONDS,
			description:
				'How many seconds a request may wait for its turn before it is given up; 0 means that it does not wait',
		},
	];
}
