import type { Readiness } from './action';

/** An image that is being saved, fetched or copied. */
export const imageActive: Readiness = {
	action: 'image/details',
	field: 'details.status',
	done: ['active'],
	pending: ['queued', 'saving'],
	failed: ['killed', 'error'],
	intervalSeconds: 10,
};
