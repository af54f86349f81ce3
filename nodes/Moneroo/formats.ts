import { pattern, type Format } from '../shared/operations/format';
import { isPathSegment } from '../shared/operations/formats';

/** Part of a path. An ID has no documented form, but it must not lead out of its place. */
export const RECORD_ID: Format = {
	fits: (text) => isPathSegment(text) && !/\s/.test(text),
	what: 'an ID',
	advice: 'Enter the ID alone, without slashes, blanks or a web address around it',
};

/** Where money goes: nothing is corrected here. */
export const DIGITS: Format = pattern(
	/^\d+$/,
	'a number of digits only',
	'Enter it without a plus sign, blanks or dashes',
);

/** A mobile money number. A country code does not begin with 0 (ITU-T E.164). */
export const MSISDN: Format = pattern(
	/^[1-9]\d*$/,
	'a phone number of digits only that begins with its country code',
	'Enter it without a plus sign, blanks, dashes or a 0 at its beginning, as in 237670000002',
);

/** Codes have no documented form; a blank, a comma or a quote is in none of the catalogue. */
export const METHOD_CODE: Format = pattern(
	/^[^\s,"']+$/,
	'a code of a method',
	'Enter it as the catalogue spells it, as in mtn_cm',
);
