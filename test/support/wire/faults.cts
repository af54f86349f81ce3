import type { Provider } from './provider.cjs';
import { replyOf } from './provider.cjs';
import type { Fault } from './standIn.cjs';

const HTML = '<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';
const page = { 'Content-Type': 'text/html' };

/** What is tried with every operation. */
export const FIRST_FAULTS = ['401', '422', '500', 'a page', 'nothing', 'no answer', 'a refusal'];

/** What can go wrong with an answer, by what it is called. */
export function faultsOf(provider: Provider): Record<string, Fault> {
	const inForm = (status: number): Fault => ({ reply: replyOf(provider, status) });
	return {
		'400': inForm(400),
		'401': inForm(401),
		'404': inForm(404),
		'422': inForm(422),
		'429 once': {
			reply: { ...replyOf(provider, 429), headers: { 'Retry-After': '0' } },
			times: 1,
		},
		'500': inForm(500),
		'503 once': { ...inForm(503), times: 1 },
		'502 with a page': { reply: { status: 502, body: HTML, headers: page } },
		'400 without a word': { reply: { status: 400, body: '' } },
		'a page': { reply: { status: 200, body: HTML, headers: page } },
		nothing: { reply: { status: 200, body: '' } },
		'204': { reply: { status: 204, body: '' } },
		null: { reply: { status: 200, body: 'null' } },
		'an empty list': { reply: { status: 200, body: '[]' } },
		'a text': { reply: { status: 200, body: '"done"' } },
		'cut off JSON': { reply: { status: 200, body: '{"success":"yes","data":{"id":' } },
		'a broken answer': { reply: { status: 200, body: '{"success":"yes"', breaks: 'within' } },
		'no answer': { reply: { status: 200, body: '', breaks: 'before' } },
		...provider.faults,
	};
}
