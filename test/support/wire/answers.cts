import { fixture } from '../fixtures.cjs';
import type { Received, Reply } from './standIn.cjs';

/**
 * What a provider answers when all is well, by `METHOD path`, where a star stands for any part of the path. The value is the body, or
 * `{ $status, body }`, or `{ $file }`. The answers were taken from the simulators.
 */
export type Answers = Record<string, unknown>;

export const readAnswers = (provider: string): Answers =>
	JSON.parse(fixture(`wire/answers/${provider}.json`)) as Answers;

const UNKNOWN: Reply = { status: 404, body: '{"message":"The stand-in has no such path"}' };

/** The answer to a request: the one for its path and query, else for its path, else for the pattern with the fewest stars. */
export function answerTo(answers: Answers, { method, url }: Received): Reply {
	const [path, query] = url.split('?');
	const exact = [`${method} ${path}?${query}`, `${method} ${path}`].find((key) => key in answers);
	const key = exact ?? patternFor(answers, `${method} ${path}`);
	return key === undefined ? UNKNOWN : replyOf(answers[key]);
}

function patternFor(answers: Answers, line: string): string | undefined {
	const stars = (key: string) => key.split('*').length;
	return Object.keys(answers)
		.filter((key) => key.includes('*') && patternOf(key).test(line))
		.sort((a, b) => stars(a) - stars(b))[0];
}

function patternOf(key: string): RegExp {
	const parts = key.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('[^/]+')}$`);
}

function replyOf(answer: unknown): Reply {
	const { $status, body, $file } = (answer ?? {}) as Record<string, unknown>;
	if (typeof $file === 'string') {
		const headers = { 'Content-Type': 'application/octet-stream' };
		return { status: 200, body: $file, headers };
	}
	return typeof $status === 'number'
		? { status: $status, body: textOf(body) }
		: { status: 200, body: textOf(answer) };
}

const textOf = (body: unknown) => (body === '' ? '' : JSON.stringify(body));
