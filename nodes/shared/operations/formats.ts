import { isPathSegment } from '../request/path';
import { isAddress, isAddressRange } from './addresses';
import { pattern, type Format } from './format';

// Formats that several providers have.

/** A format that what a missing value leaves behind, such as `undefined`, does not have either. */
export function withoutLeftovers(format: Format): Format {
	return { ...format, fits: (text) => format.fits(text) && isPathSegment(text) };
}

/** No slash, dot, blank or comma: an ID must not turn into a path or into several IDs. */
export const ID: Format = withoutLeftovers(
	pattern(/^[\w-]+$/, 'an ID', 'Enter one ID, made of letters, digits, hyphens and underscores'),
);

export const EMAIL: Format = pattern(
	/^[^\s@]+@[^\s@]+$/,
	'an email address',
	'Enter it as in name@example.com',
);

export const WEB_ADDRESS: Format = {
	fits: (text) => /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text),
	what: 'a complete web address',
	description: 'Enter it with https:// at its beginning, as in https://shop.example.com/thanks',
};

export const IP: Format = {
	fits: isAddress,
	what: 'an IP address',
	description: 'Enter one IP address such as 203.0.113.10 or 2001:db8::1',
};

export const IP_RANGE: Format = {
	fits: isAddressRange,
	what: 'an address range',
	description: 'Enter an address range in CIDR notation such as 172.20.0.0/16',
};

/** ISO 3166-1 alpha-2. */
export const COUNTRY: Format = pattern(
	/^[a-z]{2}$/i,
	'a country code of two letters',
	'Enter it as in SN or CM',
);

/** ISO 4217. */
export const CURRENCY: Format = pattern(
	/^[a-z]{3}$/i,
	'a currency code of three letters',
	'Enter it as in XOF or USD',
);

/** A format whose texts are sent in capitals. */
export function inCapitals(format: Format): Format {
	return { ...format, mend: (text) => text.toUpperCase() };
}

/** A part of a path, such as a key that the user has given. A slash is one even where it is escaped. */
export const PATH_SEGMENT: Format = {
	fits: (text) => isPathSegment(text),
	what: 'something that can be a part of an address',
	description:
		'Enter it alone, without slashes, question marks, percent signs or a web address around it',
};
