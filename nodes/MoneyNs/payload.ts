import { isObject } from '../shared/json';
import { fieldProblem, type Problem } from '../shared/result';
import type { JwtClaims } from '../shared/signing/jwt';

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

const FIELD = { label: 'Further Payload' };

/** What is wrong with further fields: a claim that this node makes itself, one that a login knows, or a name that is no field. */
export function checkFurther(further: object): Problem | undefined {
	return (
		Object.keys(further).map(claimProblem).find(Boolean) ??
		Object.values(further).map(prototypeProblem).find(Boolean)
	);
}

/**
 * The payload of a checkout link.
 *
 * @param known the documented fields that are set, each at its place
 * @param further what the provider may know beyond them, from {@link checkFurther}; wins over them
 * @param expire Unix seconds
 */
export function payloadFor(known: Section, further: Section, expire: number): JwtClaims {
	const payload = { ...known };
	for (const [name, value] of Object.entries(further)) {
		const there = payload[name];
		payload[name] = isObject(there) && isObject(value) ? { ...there, ...value } : value;
	}
	return { ...payload, expire } as JwtClaims;
}

function claimProblem(name: string): Problem | undefined {
	if (PROTOTYPE_NAMES.includes(name)) return prototypeNamed(name);
	if (OWN_CLAIMS.includes(plainName(name))) {
		return fieldProblem(FIELD, `holds ${name}, which has a field of its own`, 'Remove it there')
			.problem;
	}
	if (!LOGIN_CLAIMS.includes(plainName(name))) return undefined;
	return fieldProblem(
		FIELD,
		`holds ${name}, by which a login could be meant: whoever has the link could log in with its token`,
		'Remove it. What is known of the user belongs into link or user',
	).problem;
}

function prototypeProblem(value: unknown): Problem | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const named = Object.keys(value).find((name) => PROTOTYPE_NAMES.includes(name));
	return named === undefined
		? Object.values(value).map(prototypeProblem).find(Boolean)
		: prototypeNamed(named);
}

function prototypeNamed(name: string): Problem {
	return fieldProblem(FIELD, `holds ${name}`, 'Remove it').problem;
}

/** A name as a careless reader might understand it: without case, and without anything but letters and digits. */
function plainName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^a-z\d]/g, '');
}
