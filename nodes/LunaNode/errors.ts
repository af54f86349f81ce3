import type { Field } from '../shared/operations/field';
import type { Call, Operation } from '../shared/operations/operation';
import type { ErrorExplainer } from '../shared/request/apiError';
import { isAmbiguous } from '../shared/request/failure';
import type { Problem } from '../shared/result';

/** How LunaNode explains a request that did not come back with HTTP 200. */
export function explainerFor({ operation, resource }: Call): ErrorExplainer {
	return {
		provider: 'LunaNode',
		// Where it may have been carried out, the fields are not what matters most.
		description: (failure, reason) =>
			reason && !isAmbiguous(failure)
				? hintFor(reason, operation, resource.resource)?.description
				: undefined,
	};
}

const NOT_AUTHENTICATED =
	/authentication fail|\bnonce\b|\bapi (id|key)\b.*\binvalid|invalid (signature|api (id|key))/i;

/** How a key that may not call an action is refused is not known [inferred]. */
const NOT_ALLOWED =
	/permission|unauthori[sz]ed|access denied|\b(action|api key|this key)\b.*\bnot (allowed|permitted)|\bnot (allowed|permitted)\b.*\b(action|api key|this key)\b/i;

/**
 * What to do about an error text of LunaNode. It has no error codes and its texts are not a contract, so they are matched
 * loosely [inferred].
 *
 * @param category of the API that the operation belongs to; with it the right is named that a key lacks
 * @returns undefined for a text that nothing special is known about
 */
export function hintFor(
	reason: string,
	operation: Operation,
	category?: string,
): Pick<Problem, 'description' | 'failure'> | undefined {
	if (NOT_AUTHENTICATED.test(reason)) {
		return {
			description:
				'Check API ID and API Key in the credential, then the IP addresses that the key is allowed from, then the clock of the computer that runs n8n',
			failure: { cause: 'credential-invalid' },
		};
	}
	if (NOT_ALLOWED.test(reason)) {
		return {
			description:
				category === undefined
					? "The API key in the credential is probably restricted to other actions. Allow it this one in LunaNode's panel, or use another key."
					: `The API key in the credential is probably restricted to other actions. Allow \`${category}/${operation.value}\` for this key in LunaNode's panel, or use another key.`,
			failure: { cause: 'credential-invalid' },
		};
	}
	const description = missingFields(reason, operation) ?? invalidField(reason, operation);
	return description === undefined ? undefined : { description };
}

/** LunaNode names one parameter, or several of which it does not say which one is missing. */
function missingFields(reason: string, operation: Operation): string | undefined {
	const [, named = ''] = /([\w,/\s]+)\bnot set\b/i.exec(reason) ?? [];
	const labels = new Set(
		named.split(/[,/\s]+/).flatMap((word) => fieldNamed(word, operation)?.label ?? []),
	);
	if (!labels.size) return undefined;
	const fields = [...labels].map((label) => `'${label}'`).join(', ');
	return labels.size === 1
		? `Fill in the ${fields} field`
		: `Fill in whichever of these fields is empty: ${fields}`;
}

function invalidField(reason: string, operation: Operation): string | undefined {
	const field = fieldNamed(/\binvalid (\w+)/i.exec(reason)?.[1] ?? '', operation);
	return (
		field &&
		`Check the '${field.label}' field: LunaNode does not know this value, or it is in another region or account`
	);
}

/** LunaNode writes `vm` where the parameter is `vm_id`, and may write `port` where it is `port_min`. */
function fieldNamed(word: string, { fields = [] }: Operation): Field | undefined {
	const wanted = word.toLowerCase();
	const spellings = [
		(name: string) => name === wanted,
		(name: string) => name === `${wanted}_id`,
		(name: string) => name === `${wanted}s` || name.startsWith(`${wanted}_`),
	];
	for (const fits of spellings) {
		const found = fields.find(({ name }) => fits(name));
		if (found) return found;
	}
	return undefined;
}
