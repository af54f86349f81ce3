import type { Complaint } from '../shared/request/complaint';
import { notSentMessage, type ProviderVoice } from '../shared/request/apiError';
import { isAmbiguous, wasNeverSent } from '../shared/request/failure';
import type { Body, Operation } from './operation';

/** What was asked of Moneroo, for messages. */
export interface Asked {
	operation: Operation;
	/** What it is about, e.g. "payout". */
	noun: string;
	body: Body;
}

/** How Moneroo explains itself, and what is known about an answer beyond its words. */
export function voiceFor(asked: Asked): ProviderVoice {
	const { operation, noun } = asked;
	return {
		provider: 'Moneroo',
		message: (failure, words) => {
			if (operation.answer !== 'created') return undefined;
			if (wasNeverSent(failure)) return notSentMessage(failure, 'Moneroo', `the ${noun}`);
			if (!isAmbiguous(failure)) return undefined;
			const { statusCode } = failure;
			const what = statusCode
				? `Moneroo answered with HTTP status ${statusCode}`
				: 'the connection ended before an answer came';
			return unknownOutcome(noun, words ? `${what} (${words})` : what);
		},
		advice: (failure, words) => {
			if (operation.answer === 'created' && isAmbiguous(failure)) return howToCheck(asked);
			if (operation.answer === 'marked' && failure.statusCode === 403) {
				return 'Marking as processed is a beta: ask the support of Moneroo to switch it on for the account';
			}
			if (/no payment methods enabled for this currency/i.test(words ?? '')) {
				return 'Connect a gateway for this currency in the Moneroo dashboard, in the environment (sandbox or live) of the key';
			}
			return undefined;
		},
	};
}

/** An answer with a status of success that is of no use. */
export function unusableAnswer(asked: Asked, what: string): Complaint {
	if (asked.operation.answer === 'created') {
		return { message: unknownOutcome(asked.noun, what), advice: howToCheck(asked) };
	}
	const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
	return asked.operation.method === 'GET'
		? { message, advice: "Try again later. Check the 'Base URL' in the credential if it stays so" }
		: { message, advice: `Moneroo may have done it all the same: get the ${asked.noun} to see` };
}

function unknownOutcome(noun: string, what: string): string {
	return `The ${noun} may have been accepted: ${what}`;
}

/** Names the request by what its sender can search for, for it has got no ID. */
function howToCheck({ noun, body }: Asked): string {
	const { amount, currency, description, metadata = {} } = body;
	const entries = Object.entries(metadata as Body).map(
		([name, value]) => `${name} = ${String(value)}`,
	);
	const reference = [
		`${String(amount)} ${String(currency)}`,
		`description '${String(description)}'`,
		...entries,
	];
	return (
		`It was not sent again. Before you repeat it, look among the ${noun}s in the Moneroo dashboard for this one: ${reference.join(', ')}. ` +
		`If it is there, do not run it again; its ID works in Verify`
	);
}
