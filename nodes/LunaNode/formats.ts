import type { Format } from './action';

/** How each format is recognised, and what to tell who enters something else. */
export const FORMATS: Record<Format, { pattern: RegExp; advice: string }> = {
	// No slash, dot, blank or comma: an ID must not turn into a path or into several IDs.
	id: {
		pattern: /^[\w-]+$/,
		advice: 'Enter one ID, made of letters, digits, hyphens and underscores',
	},
	planId: {
		pattern: /^[\w-]+(\.[\w-]+)*$/,
		advice: 'Enter one plan ID such as 4, or a code such as m.2',
	},
	ip: {
		pattern: /^[\da-f:]*[.:][\da-f.:]+$/i,
		advice: 'Enter one IP address such as 203.0.113.10',
	},
	cidr: {
		pattern: /^[\da-f:]*[.:][\da-f.:]*\/\d{1,3}$/i,
		advice: 'Enter an address range in CIDR notation such as 172.20.0.0/16',
	},
	url: {
		pattern: /^(https?|ftp):\/\/[^\s/]+\S*$/i,
		advice: 'Enter a complete URL that starts with https://, http:// or ftp://',
	},
};
