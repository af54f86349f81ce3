import { pattern, type Format } from '../shared/operations/format';
import { fieldProblem, type Problem } from '../shared/result';
import { isPathSegment } from '../shared/request/path';

/** Part of a path. An ID has no documented form, but it must not lead out of its place. */
export const RECORD_ID: Format = {
	fits: (text) => isPathSegment(text) && !/\s/.test(text),
	what: 'an ID',
	description: 'Enter the ID alone, without slashes, blanks or a web address around it',
};

/** Where money goes: nothing is corrected here. */
export const DIGITS: Format = pattern(
	/^\d+$/,
	'a number of digits only',
	'Enter it without a plus sign, blanks or dashes; a phone number with its country code, as in 237670000002',
);

/** No country code begins with 0, so a number that does lacks its own, or has the 00 of an international call in front of it. */
export function checkMsisdn(label: string, value: unknown): Problem | undefined {
	if (!String(value).startsWith('0')) return undefined;
	return fieldProblem(
		{ label },
		`begins with 0: '${String(value)}'`,
		'Enter it with its country code and without zeros in front of that, as in 237670000002',
	).problem;
}

/** Codes have no documented form; a blank, a comma or a quote is in none of the catalogue. */
export const METHOD_CODE: Format = pattern(
	/^[^\s,"']+$/,
	'a code of a method',
	'Enter it as the catalogue spells it, as in mtn_cm',
);
