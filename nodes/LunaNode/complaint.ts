import type { Complaint } from '../shared/request/complaint';
import type { Parameter } from './action';

/** @param what how the sentence that begins with the field goes on, e.g. `is too small` */
export function complaint({ label }: Parameter, what: string, advice: string): Complaint {
	return { message: `The '${label}' field ${what}`, advice };
}
