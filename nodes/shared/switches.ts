import { plainText } from './operations/coerce';

const WORDS = new Map([
	['true', true],
	['yes', true],
	['on', true],
	['1', true],
	['false', false],
	['no', false],
	['off', false],
	['0', false],
]);

/** A switch, also one given in words; undefined for what is neither on nor off. */
export function switchIn(raw: unknown): boolean | undefined {
	return typeof raw === 'boolean' ? raw : WORDS.get(plainText(raw).toLowerCase());
}

/** What to enter where {@link switchIn} finds neither. */
export const SWITCH_ADVICE = 'Give true or false, or yes or no';
