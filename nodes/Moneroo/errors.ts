import type { IDataObject } from 'n8n-workflow';
import { notSentMessage, type ErrorExplainer } from '../shared/request/apiError';
import { isAmbiguous, wasNeverSent } from '../shared/request/failure';
import type { Call, Operation } from '../shared/operations/operation';
import type { Problem } from '../shared/result';

/** How Moneroo explains itself, and what is known about a response beyond its words. */
export function explainerFor(call: Call): ErrorExplainer {
	const { operation, resource } = call;
	return {
		provider: 'Moneroo',
		message: (failure, reason) => {
			if (!createsSomething(operation)) return undefined;
			if (wasNeverSent(failure)) return notSentMessage(failure, 'Moneroo', `the ${resource.noun}`);
			if (!isAmbiguous(failure)) return undefined;
			const { statusCode } = failure;
			const what = statusCode
				? `Moneroo answered with HTTP status ${statusCode}`
				: 'the connection ended before an answer came';
			return mayHaveBeenAccepted(resource.noun, reason ? `${what} (${reason})` : what);
		},
		description: (failure, reason) => {
			if (createsSomething(operation) && isAmbiguous(failure)) return howToCheck(call);
			if (operation.value === 'markAsProcessed' && failure.statusCode === 403) {
				return 'Marking as processed is a beta: ask the support of Moneroo to switch it on for the account';
			}
			if (/no payment methods enabled for this currency/i.test(reason ?? '')) {
				return 'Connect a gateway for this currency in the Moneroo dashboard, in the environment (sandbox or live) of the key';
			}
			return undefined;
		},
	};
}

/** A response with a status of success that is of no use. */
export function unusableResponse(call: Call, what: string): Problem {
	const { operation, resource } = call;
	if (createsSomething(operation)) {
		return {
			message: mayHaveBeenAccepted(resource.noun, what),
			description: howToCheck(call),
			mayHaveBeenDone: true,
			reason: 'unreadable',
		};
	}
	const message = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
	if (operation.effect === 'none') {
		const description = "Try again later. Check the 'Base URL' in the credential if it stays so";
		return { message, description, reason: 'unreadable' };
	}
	return {
		message,
		description: `Moneroo may have done it all the same: get the ${resource.noun} to see`,
		mayHaveBeenDone: true,
		reason: 'unreadable',
	};
}

function createsSomething({ response }: Operation): boolean {
	return response.kind === 'record' && response.isNew === true;
}

function mayHaveBeenAccepted(noun = 'record', what: string): string {
	return `The ${noun} may have been accepted: ${what}`;
}

/** Names the request by what its sender can search for, for it has got no ID. */
function howToCheck({ resource: { noun }, values }: Call): string {
	const { amount, currency, transaction_description: description, metadata = {} } = values;
	const entries = Object.entries(metadata as IDataObject).map(
		([name, value]) => `${name} = ${String(value)}`,
	);
	// Not every operation has these fields.
	const reference = [
		[amount, currency].filter((value) => value !== undefined).join(' '),
		description === undefined ? '' : `description '${String(description)}'`,
		...entries,
	].filter(Boolean);
	const one = reference.length ? `this one: ${reference.join(', ')}` : 'this one';
	return (
		`It was not sent again. Before you repeat it, look among the ${noun}s in the Moneroo dashboard for ${one}. ` +
		`If it is there, do not run it again; its ID works in Verify`
	);
}
