import type { IHttpRequestOptions } from 'n8n-workflow';
import { NotSentError } from '../shared/errors';
import { isReadMethod } from '../shared/request/method';
import { wasSignedBefore } from '../shared/request/outgoingRequest';

/** The first attempt reached MoneyNS; a second one was kept back. */
class RepeatedWriteError extends NotSentError {
	readonly failure = undefined;
}

/**
 * n8n's HTTP Request node repeats a request after any answer it does not like, not only after a 401, when the credential can log in
 * anew. After a 500 or a lost connection that would place an order twice, and nobody here can tell which it was. Requests of
 * nodes are repeated after a 401 alone, which is safe, and pass.
 *
 * @throws RepeatedWriteError when the request was authenticated before and may change something
 */
export function refuseRepeatedWrite(request: IHttpRequestOptions): void {
	const method = (request.method ?? 'GET').toUpperCase();
	if (isReadMethod(method) || !wasSignedBefore(request)) return;
	throw new RepeatedWriteError(
		`MoneyNS did not accept this ${method} request, or its answer got lost, and n8n wanted to send it again. It was not sent again, because it may have taken effect. ` +
			'Look at MoneyNS whether it did before you run this once more; where the session had ended, a new one is ready now',
	);
}
