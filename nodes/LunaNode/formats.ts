import { isPathSegment } from '../shared/request/path';
import type { Format } from './action';
import { isAddress, isAddressRange } from './addresses';
import { isPrivatePem, withLineBreaks } from './pem';

interface FormatRule {
	fits: (text: string) => boolean;
	/** What to tell who enters something else. */
	advice: string;
	/** Restores what got lost on the way into the field; the result is what has to fit. */
	mend?: (text: string) => string;
}

/** How each format is recognised. */
export const FORMATS: Record<Format, FormatRule> = {
	id: {
		// No slash, dot, blank or comma: an ID must not turn into a path or into several IDs.
		fits: anId(/^[\w-]+$/),
		advice: 'Enter one ID, made of letters, digits, hyphens and underscores',
	},
	planId: {
		fits: anId(/^[\w-]+(\.[\w-]+)*$/),
		advice: 'Enter one plan ID such as 4, or a code such as m.2',
	},
	ip: {
		fits: isAddress,
		advice: 'Enter one IP address such as 203.0.113.10 or 2001:db8::1',
	},
	cidr: {
		fits: isAddressRange,
		advice: 'Enter an address range in CIDR notation such as 172.20.0.0/16',
	},
	url: {
		fits: matching(/^(https?|ftp):\/\/[^\s/]+\S*$/i),
		advice: 'Enter a complete URL that starts with https://, http:// or ftp://',
	},
	privateKey: {
		mend: withLineBreaks,
		fits: isPrivatePem,
		advice:
			'Enter the whole PEM file, from -----BEGIN to the dashes behind END. Lost line breaks do not matter',
	},
};

function matching(pattern: RegExp): FormatRule['fits'] {
	return (text) => pattern.test(text);
}

/** No ID is what a missing value leaves behind, such as `undefined`. */
function anId(pattern: RegExp): FormatRule['fits'] {
	return (text) => pattern.test(text) && isPathSegment(text);
}
