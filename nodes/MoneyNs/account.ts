import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	PER_MINUTE,
	readAccount,
	type AccountSettings,
	type ProviderAccount,
} from '../shared/pacing/account';
import { optionalText } from '../shared/request/settings';
import { comparablePem } from '../shared/signing/privateKey';

/** Host of the provider's API reference; white-label brands may have others. */
export const MONEYNS_BASE_URL = 'https://appapi-public.cryptocoin.pro';

/** From the code of a public integration; white-label brands have others. */
export const MONEYNS_CHECKOUT_URL = 'https://checkout.cryptocoin.pro';

/** Whose requests are counted together. MoneyNS documents no limit, so nothing is paced until the user sets one. */
export function moneyNsAccount(credentials: ICredentialDataDecryptedObject): ProviderAccount {
	return readAccount(credentials, {
		provider: 'MoneyNS',
		defaultBaseUrl: MONEYNS_BASE_URL,
		...keysOf(credentials),
		limit: PER_MINUTE,
		requests: 0,
	});
}

function keysOf(
	credentials: ICredentialDataDecryptedObject,
): Pick<AccountSettings, 'publicId' | 'secret'> {
	if (!isPlatform(credentials)) {
		return {
			publicId: [optionalText(credentials, 'email')],
			secret: [String(credentials.password ?? '')],
		};
	}
	const user = credentials.identifyBy === 'id' ? 'userId' : 'email';
	return {
		publicId: [optionalText(credentials, 'platform'), user, optionalText(credentials, user)],
		secret: [comparablePem(optionalText(credentials, 'privateKey'))],
	};
}

/** Only this one of the two credential types has a platform. */
export function isPlatform({ platform }: ICredentialDataDecryptedObject): boolean {
	return platform !== undefined;
}
