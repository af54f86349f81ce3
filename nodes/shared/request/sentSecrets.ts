import { isObject, parseJson } from '../json';
import type { ErrorLike } from './connection';
import { isSecretName } from './redact';

/**
 * The secrets that a request held, for answers that repeat them: values of headers, query parameters and fields of the body with the
 * names of secrets, and those that the signature put there.
 *
 * @param chain what was thrown; axios adds the request's options to it
 */
export function sentSecrets(chain: ErrorLike[]): string[] {
	const config = chain.map((link) => link.config).find(isObject);
	if (!config) return [];
	const { headers, url, data } = config;
	const inHeaders = Object.entries(isObject(headers) ? { ...headers } : {})
		.filter(([name]) => isSecretName(name))
		// "Bearer <token>" holds a secret and is one.
		.flatMap(([, value]) => [String(value), ...String(value).split(/[\s,:]+/)]);
	const query = String(url ?? '').split('?')[1] ?? '';
	return [...inHeaders, ...secretsIn(query), ...secretsIn(data)].filter(Boolean);
}

/** Reads JSON, JSON within a form, and forms. */
function secretsIn(value: unknown, name = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((entry) => secretsIn(entry, name));
	if (isObject(value)) {
		return Object.entries(value).flatMap(([field, entry]) => secretsIn(entry, field));
	}
	if (typeof value !== 'string') return [];
	const own = isSecretName(name) ? [value] : [];
	const parsed = /^\s*[[{]/.test(value) ? parseJson(value) : undefined;
	if (parsed !== undefined) return [...own, ...secretsIn(parsed)];
	if (name || !value.includes('=')) return own;
	return secretsIn(Object.fromEntries(new URLSearchParams(value)));
}
