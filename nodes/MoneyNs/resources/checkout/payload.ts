import { isObject, parseJson } from '../../../shared/json';
import { ConfigurationError } from '../../../shared/errors';
import type { JwtClaims } from '../../../shared/signing/jwt';
import type { PayloadValues } from './values';

type Section = Record<string, unknown>;

/** Made by this node; anything else in their place would not fit together. */
const OWN_CLAIMS = ['request_id', 'ping_url', 'expire'];

/**
 * The payload of a checkout link: the fields that are set, each at its place, and nothing else.
 *
 * @param further what the provider may know beyond the documented fields; wins over them
 * @param expire Unix seconds
 * @throws ConfigurationError when `further` holds a claim that this node makes itself
 */
export function payloadFor(values: PayloadValues, further: Section, expire: number): JwtClaims {
	const payload: Section = {};
	for (const [path, value] of values) {
		const [first, second] = path.split('.');
		if (second === undefined) payload[first] = value;
		else payload[first] = { ...(payload[first] as Section | undefined), [second]: value };
	}
	for (const [name, value] of Object.entries(further)) {
		if (OWN_CLAIMS.includes(name)) {
			throw new ConfigurationError(
				`The 'Further Payload' field holds ${name}, which has a field of its own. Remove it there`,
			);
		}
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
