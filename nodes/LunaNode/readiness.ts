import type { Readiness } from './action';

/** An image that is being saved, fetched or copied. */
export const imageActive: Readiness = {
	action: 'image/details',
	field: 'details.status',
	done: ['active'],
	pending: ['queued', 'saving'],
	failed: ['killed', 'error'],
	intervalSeconds: 10,
	isNew: true,
};

/** A VM that runs again after work that it was stopped for [inferred]. */
export const vmOnlineAgain: Readiness = {
	action: 'vm/info',
	field: 'info.status_nohtml',
	done: ['Online'],
	busyField: 'info.task_state',
	inferred: true,
};

/** The documentation calls a volume that can be attached active, the provider's own clients saw available. */
export const ALSO_AVAILABLE = ['active'];
