import type { Parameter } from './action';

/** A value that must not be sent: what is the matter with the field, and what to enter instead. */
export interface Complaint {
	message: string;
	advice: string;
}

/** @param what how the sentence that begins with the field goes on, e.g. `is too small` */
export function complaint({ label }: Parameter, what: string, advice: string): Complaint {
	return { message: `The '${label}' field ${what}`, advice };
}
