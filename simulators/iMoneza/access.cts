import { randomUUID } from 'node:crypto';
import { jsonReply } from '../shared/replies.cjs';
import type { JsonObject, Reply } from '../shared/types.cjs';
import { fail } from './errors.cjs';
import type { IMonezaState } from './state.cjs';

const AD_BLOCKER = [
	'Unknown',
	'DetectionNotPerformed',
	'AdBlockerNotDetected',
	'AdBlockerDetected',
];

/** GET /api/Resource/{key}/{resourceKey} */
export function accessByUserToken(
	state: IMonezaState,
	resourceKey: string,
	query: URLSearchParams,
): Reply {
	const userToken = query.get('UserToken');
	if (userToken === null) return fail(400, 'UserToken is required.');
	const [, user = randomUUID()] = /^[^|]*\|(.+)$/.exec(userToken) ?? [];
	return decide(state, resourceKey, query, user);
}

/** GET /api/TemporaryUserToken/{key}/{temporaryUserToken}; each token works once. */
export function accessByTemporaryToken(
	state: IMonezaState,
	temporaryToken: string,
	query: URLSearchParams,
): Reply {
	const resourceKey = query.get('ResourceKey');
	if (resourceKey === null) return fail(400, 'ResourceKey is required.');
	if (!state.temporaryTokens.delete(temporaryToken)) return fail(404, 'Token not found.');
	return decide(state, resourceKey, query, randomUUID());
}

function decide(
	state: IMonezaState,
	resourceKey: string,
	query: URLSearchParams,
	user: string,
): Reply {
	if (query.get('ResourceURL') === null) return fail(400, 'ResourceURL is required.');
	const adBlocker = query.get('AdBlockerStatus') || 'Unknown';
	if (!AD_BLOCKER.includes(adBlocker)) return fail(400, 'AdBlockerStatus is not known.');
	const resource = state.resources.find(({ ExternalKey }) => ExternalKey === resourceKey);
	const free = resource?.PricingModel === 'Free';
	const allowed = Number(state.property.Quota);
	const metered = resource !== undefined && !free;
	const hits = (state.hits.get(user) ?? 0) + Number(metered);
	state.hits.set(user, hits);
	const met = metered && hits > allowed;
	const reason = !resource ? 'UnknownResource' : free ? 'Free' : met ? 'Deny' : 'Quota';
	const answer: JsonObject = {
		// Opaque and new each time; this simulator keeps the user in its second half.
		UserToken: `${randomUUID()}|${user}`,
		UserTokenExpiration: null,
		PropertyName: state.property.Name,
		PaywallDisplayStyle: query.get('UseLegacyPaywall') === 'true' ? 'RedirectAll' : 'ModalOverlay',
		ResourceName: resource?.Name ?? null,
		UserName: null,
		FirstName: null,
		IsAnonymousUser: true,
		IsAdSupported: false,
		AdSupportedMessageTitle: null,
		AdSupportedMessage: null,
		AdBlockerStatus: adBlocker,
		IsNoCost: free,
		Quota: {
			IsEnabled: true,
			HitCount: hits,
			AllowedHits: allowed,
			PeriodStartDate: '2025-03-01T00:00:00',
			PeriodName: 'Monthly',
			IsMet: met,
		},
		Subscription: {
			IsExpired: false,
			ExpirationDate: null,
			IsCurrent: false,
			SubscriptionGroupID: null,
		},
		Purchase: { IsPurchased: false },
		AccessAction: met ? 'Purchase' : 'Grant',
		AccessReason: reason,
		AccessActionURL: met ? `https://accessui.imoneza.example/${resourceKey}` : '',
	};
	return jsonReply(200, answer);
}
