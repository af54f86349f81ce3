import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { credentialTest as testBy, type TestResponse } from '../shared/credentialTest';
import { isObject } from '../shared/json';
import { requiredText } from '../shared/request/settings';
import { authenticateIMonezaAccess, authenticateIMonezaManagement } from './signing';

type Api = 'Access' | 'Management';

/** What an answer has at least one of, spelled like this [docs: iM/api]. */
const FIELDS: Record<Api, string[]> = {
	Management: [
		'SubscriptionGroups',
		'PricingGroups',
		'DynamicallyCreateResources',
		'EnableQuota',
		'EnableSubscriptions',
		'EnableSinglePurchases',
	],
	Access: ['AccessAction', 'AccessReason', 'AccessActionURL', 'UserToken'],
};

/** Reads the property. */
const testIMonezaManagement = testBy({
	provider: 'iMoneza',
	authenticate: authenticateIMonezaManagement,
	request: (credentials) => ({ method: 'GET', url: `/api/Property/${accessKey(credentials)}` }),
	problemOf: problemOf('Management'),
	errors: errors('Management'),
});

/** Checks access to a resource of this name, as the provider's own plugin does [sdk: wp]. */
const testIMonezaAccess = testBy({
	provider: 'iMoneza',
	authenticate: authenticateIMonezaAccess,
	request: (credentials) => ({
		method: 'GET',
		url: `/api/Resource/${accessKey(credentials)}/api-validation`,
		qs: { ResourceURL: 'api-validation', UserToken: '' },
	}),
	problemOf: problemOf('Access'),
	errors: errors('Access'),
});

function accessKey(credentials: ICredentialDataDecryptedObject): string {
	return encodeURIComponent(requiredText(credentials, 'accessKey', 'Access Key'));
}

function problemOf(api: Api) {
	return ({ body }: TestResponse): string | undefined => {
		if (isObject(body) && FIELDS[api].some((field) => field in body)) return undefined;
		return `The answer is none of iMoneza's ${api} API. Check that the 'Base URL' is the one of this API`;
	};
}

function errors(api: Api): Record<number, string> {
	return {
		401: `iMoneza did not take the signature. Check Access Key and Secret Key, that they belong to the ${api} API, and the clock of the computer that runs n8n`,
		403: `iMoneza does not allow the call. Check that the key set belongs to the ${api} API, and the clock of the computer that runs n8n`,
		404: `iMoneza does not know the Access Key. Check that it belongs to the ${api} API and to this Base URL`,
	};
}

export const credentialTest = { testIMonezaAccess, testIMonezaManagement };
