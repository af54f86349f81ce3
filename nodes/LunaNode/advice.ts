import type { Failure } from 'n8n-workflow';
import type { Action, Parameter } from './action';

/** What to do about a refusal, for people and for n8n's scheduler. */
export interface Advice {
	description: string;
	failure?: Failure;
}

type Fields = Pick<Action, 'required' | 'optional'>;

/**
 * What to do about an error text of LunaNode. It has no error codes and its texts are not a contract, so they are matched
 * loosely [inferred].
 *
 * @returns undefined for a text that nothing special is known about
 */
export function adviceFor(words: string, action: Fields): Advice | undefined {
	if (/authentication failure|bad nonce|api id\/key/i.test(words)) {
		return {
			description:
				'Three causes are usual: the clock of the computer that runs n8n is wrong, the API key is not allowed from its IP address, or the API ID or API Key in the credential is not right',
			failure: { cause: 'credential-invalid' },
		};
	}
	const missing = /(?:required )?parameter (\w+) not set|\b(\w+) not set/i.exec(words);
	if (missing)
		return { description: `Fill in the ${fieldNamed(missing[1] ?? missing[2], action)}` };
	const invalid = /invalid (\w+)/i.exec(words);
	if (invalid) {
		return {
			description: `Check the ${fieldNamed(invalid[1], action)}: LunaNode does not know this value, or it is in another region or account`,
		};
	}
	return undefined;
}

/** LunaNode writes `vm` where the parameter is `vm_id`. */
function fieldNamed(word: string, { required = [], optional = [] }: Fields): string {
	const parameters: Parameter[] = [...required, ...optional];
	const named = (fits: (name: string) => boolean) => parameters.find(({ name }) => fits(name));
	const parameter =
		named((name) => name === word) ??
		named((name) => name === `${word}_id`) ??
		named((name) => name.startsWith(word));
	return parameter ? `'${parameter.label}' field` : `value of '${word}'`;
}
