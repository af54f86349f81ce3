import type { Failure } from 'n8n-workflow';
import type { Action, Parameter } from './action';

/** What to do about a refusal, for people and for n8n's scheduler. */
export interface Advice {
	description: string;
	failure?: Failure;
}

type Fields = Pick<Action, 'required' | 'optional'>;

const NOT_AUTHENTICATED =
	/authentication fail|\bnonce\b|\bapi (id|key)\b.*\binvalid|invalid (signature|api (id|key))/i;

/** How a key that may not call an action is refused is not known [inferred]. */
const NOT_ALLOWED =
	/permission|unauthori[sz]ed|access denied|\b(action|api key|this key)\b.*\bnot (allowed|permitted)|\bnot (allowed|permitted)\b.*\b(action|api key|this key)\b/i;

/**
 * What to do about an error text of LunaNode. It has no error codes and its texts are not a contract, so they are matched
 * loosely [inferred].
 *
 * @returns undefined for a text that nothing special is known about
 */
export function adviceFor(words: string, action: Fields): Advice | undefined {
	if (NOT_AUTHENTICATED.test(words)) {
		return {
			description:
				'Three causes are usual: the clock of the computer that runs n8n is wrong, the API key is not allowed from its IP address, or the API ID or API Key in the credential is not right',
			failure: { cause: 'credential-invalid' },
		};
	}
	if (NOT_ALLOWED.test(words)) {
		return {
			description:
				"The API key in the credential is probably restricted to other actions. Allow it this one in LunaNode's panel, or use another key.",
			failure: { cause: 'credential-invalid' },
		};
	}
	const description = missingFields(words, action) ?? invalidField(words, action);
	return description === undefined ? undefined : { description };
}

/** LunaNode names one parameter, or several of which it does not say which one is missing. */
function missingFields(words: string, action: Fields): string | undefined {
	const [, named = ''] = /([\w,/\s]+)\bnot set\b/i.exec(words) ?? [];
	const labels = new Set(
		named.split(/[,/\s]+/).flatMap((word) => fieldNamed(word, action)?.label ?? []),
	);
	if (!labels.size) return undefined;
	const fields = [...labels].map((label) => `'${label}'`).join(', ');
	return labels.size === 1
		? `Fill in the ${fields} field`
		: `Fill in whichever of these fields is empty: ${fields}`;
}

function invalidField(words: string, action: Fields): string | undefined {
	const field = fieldNamed(/\binvalid (\w+)/i.exec(words)?.[1] ?? '', action);
	return (
		field &&
		`Check the '${field.label}' field: LunaNode does not know this value, or it is in another region or account`
	);
}

/** LunaNode writes `vm` where the parameter is `vm_id`, and may write `port` where it is `port_min`. */
function fieldNamed(word: string, { required = [], optional = [] }: Fields): Parameter | undefined {
	const wanted = word.toLowerCase();
	const spellings = [
		(name: string) => name === wanted,
		(name: string) => name === `${wanted}_id`,
		(name: string) => name === `${wanted}s` || name.startsWith(`${wanted}_`),
	];
	const parameters = [...required, ...optional];
	for (const fits of spellings) {
		const found = parameters.find(({ name }) => fits(name));
		if (found) return found;
	}
	return undefined;
}
