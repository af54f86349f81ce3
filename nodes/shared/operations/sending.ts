import { attempt } from '../attempt';
import { notSentReason } from '../request/failure';
import { failureOf, withFailure } from '../request/itemFailure';

/**
 * Carries out what sends. An error that says nothing of itself was foreseen by nobody and may come from after the request: what
 * changes something is then not known to have been left undone.
 *
 * @throws what the work throws
 */
export async function sending<T>(changes: boolean, work: () => Promise<T>): Promise<T> {
	const sent = await attempt(work);
	if ('value' in sent) return sent.value;
	const { error } = sent;
	if (failureOf(error) || notSentReason(error)) throw error;
	throw withFailure(error, { sent: changes ? 'unknown' : 'no', reason: 'unexpected' });
}
