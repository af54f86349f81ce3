import { randomBytes } from 'node:crypto';
import { fixture } from '../../test/support/fixtures.cjs';

/** Another private key than the one that the providers know. */
export const OTHER_PRIVATE_KEY = fixture('keys/hostile-server.pem').replace(
	/-----BEGIN CERTIFICATE[^]*/,
	'',
);

/** The secret part of a credential, made up, in the place of the right one; by credential type. Public parts are none. */
export function madeUp(type: string): Record<string, unknown> {
	const random = (bytes: number) => randomBytes(bytes).toString('hex');
	switch (type) {
		case 'lunaNodeApi':
			return { apiKey: random(64) };
		case 'moonBackApi':
			return { apiToken: random(20) };
		case 'moneyNsUserApi':
			return { password: random(20) };
		case 'moonBackJwtApi':
		case 'moneyNsPlatformApi':
			return { privateKey: OTHER_PRIVATE_KEY };
		default:
			return { secretKey: random(20) };
	}
}

/** Fields for a credential whose requests an attacker does read: nothing in them is searched for in what others left behind. */
export function throwaway(type: string): Record<string, unknown> {
	// Its login has to succeed, and its session tokens are of the address that it logs in at.
	if (type.startsWith('moneyNs')) return { sessionToken: '' };
	const apiKey = type === 'moonBackJwtApi' ? { apiKey: randomBytes(16).toString('hex') } : {};
	return { ...madeUp(type), ...apiKey };
}
