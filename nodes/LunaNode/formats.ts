import { pattern, type Format } from '../shared/operations/format';
import { withoutLeftovers } from '../shared/operations/formats';
import { isPrivatePem, withLineBreaks } from './pem';

export const PLAN_ID: Format = withoutLeftovers(
	pattern(/^[\w-]+(\.[\w-]+)*$/, 'a plan', 'Enter one plan ID such as 4, or a code such as m.2'),
);

/** Where LunaNode fetches a file from. */
export const FETCH_URL: Format = pattern(
	/^(https?|ftp):\/\/[^\s/]+\S*$/i,
	'a complete URL',
	'Enter a complete URL that starts with https://, http:// or ftp://',
);

export const PRIVATE_KEY: Format = {
	mend: withLineBreaks,
	fits: isPrivatePem,
	what: 'a private key in PEM form',
	description:
		'Enter the whole PEM file, from -----BEGIN to the dashes behind END. Lost line breaks do not matter',
};
