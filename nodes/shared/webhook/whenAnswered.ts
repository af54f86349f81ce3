import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Tells the status that a call is answered with, also where nobody listens any more: for a caller that hung up Node's response emits
 * `close` before n8n has decided anything, and `finish` never. So this is told by the call of `end`, which n8n makes in any case.
 *
 * @param tell is called once, with the HTTP status
 */
export function whenAnswered(response: Response, tell: (status: number) => void): void {
	const { end } = response;
	const tellAndEnd = (...parts: Parameters<Response['end']>) => {
		response.end = end;
		tell(response.statusCode);
		return end.apply(response, parts);
	};
	response.end = tellAndEnd as Response['end'];
}
