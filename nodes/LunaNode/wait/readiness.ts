/** How to see that work which the action only started has come to its end. */
export interface Readiness {
	/** The reading operation to repeat, as `resource/operation`. */
	action: string;
	/** Path of the state in that action's answer. */
	field: string;
	done: string[];
	pending?: string[];
	failed?: string[];
	intervalSeconds?: number;
	/** States that mean the same as `done` [inferred]. */
	alsoDone?: string[];
	/** Path of what names work that is still going on; while it is not empty, `done` does not count [inferred]. */
	busyField?: string;
	/** Whether the work makes a new object, whose ID is in the answer; otherwise the request has named it. */
	isNew?: boolean;
	/** Whether any state but these, seen again and again, means that the work has failed. */
	otherwiseFailed?: boolean;
	/** Whether all of this is a guess: neither the documentation nor a client says how to see the end of this work. */
	inferred?: boolean;
}

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
