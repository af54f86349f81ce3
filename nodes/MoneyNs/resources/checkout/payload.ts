import { isObject, parseJson } from '../../../shared/json';
import { ConfigurationError } from '../../../shared/errors';
import type { JwtClaims } from '../../../shared/signing/jwt';
import type { PayloadValues } from './values';

type Section = Record<string, unknown>;

/** Made by this node; anything else in their place would not fit together. In the form of {@link plainName}. */
const OWN_CLAIMS = ['requestid', 'pingurl', 'expire'];

/**
 * Claims that a login of a platform knows or could know: a link that has one would log in as any user of the platform, and everybody
 * has the link. Documented are `email`, `id` and `expire` [seed]; the rest are their usual other names, and what JWT registers
 * (RFC 7519, section 4.1). In the form of {@link plainName}.
 */
const LOGIN_CLAIMS = [
	...[
		'email',
		'mail',
		'emailaddress',
		'useremail',
		'id',
		'userid',
		'uid',
		'uuid',
		'username',
		'login',
	],
	...['expires', 'expiresat', 'expiry', 'exp', 'iat', 'nbf', 'iss', 'sub', 'aud', 'jti'],
	...['platform', 'platformid', 'token', 'password', 'role', 'roles', 'scope'],
];

/** Names that change an object instead of being in it, for a reader that is careless. */
const PROTOTYPE_NAMES = ['__proto__', 'prototype', 'constructor'];

/**
 * The payload of a checkout link: the fields that are set, each at its place, and nothing else.
 *
 * @param further what the provider may know beyond the documented fields; wins over them
 * @param expire Unix seconds
 * @throws ConfigurationError when `further` holds a claim that this node makes itself, or one that a login knows
 */
export function payloadFor(values: PayloadValues, further: Section, expire: number): JwtClaims {
	const payload: Section = {};
	for (const [path, value] of values) {
		const [first, second] = path.split('.');
		if (second === undefined) payload[first] = value;
		else payload[first] = { ...(payload[first] as Section | undefined), [second]: value };
	}
	for (const [name, value] of Object.entries(further)) {
		if (OWN_CLAIMS.includes(plainName(name))) {
			throw new ConfigurationError(
				`The 'Further Payload' field holds ${name}, which has a field of its own. Remove it there`,
			);
		}
		refuseLogin(name);
		refusePrototypes({ [name]: value });
		const known = payload[name];
		payload[name] = isObject(known) && isObject(value) ? { ...known, ...value } : value;
	}
	return { ...payload, expire } as JwtClaims;
}

/**
 * Reads the field for what this version does not know of.
 *
 * @param given an object, or JSON text of one; empty for nothing
 * @throws ConfigurationError when it is something else
 */
export function readFurther(given: unknown): Section {
	if (given === undefined || given === null || given === '') return {};
	const value: unknown = typeof given === 'string' ? parseJson(given) : given;
	if (isObject(value)) return value;
	throw new ConfigurationError(
		"The 'Further Payload' field is not a JSON object. Check its brackets, commas and quotes",
	);
}

function refuseLogin(name: string): void {
	if (!LOGIN_CLAIMS.includes(plainName(name))) return;
	throw new ConfigurationError(
		`The 'Further Payload' field holds ${name}, by which a login could be meant: whoever has the link could log in with its token. Remove it. What is known of the user belongs into link or user`,
	);
}

function refusePrototypes(value: unknown): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		if (PROTOTYPE_NAMES.includes(name)) {
			throw new ConfigurationError(`The 'Further Payload' field holds ${name}. Remove it`);
		}
		refusePrototypes(inner);
	}
}

/** A name as a careless reader might understand it: without case, and without anything but letters and digits. */
function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^a-z\d]/g, '');
}
