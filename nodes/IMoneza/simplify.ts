import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import { known } from '../shared/operations/response';

/**
 * A resource in ten fields.
 *
 * @param record as the API gives it
 */
export function simplifiedResource(record: IDataObject): IDataObject {
	const { ExternalKey, Name, Active, URL, Title, PublicationDate, PricingModel, Price } = record;
	const { PricingGroupID } = object(record.PricingGroup);
	return known({
		ExternalKey,
		Name,
		Active,
		URL,
		Title,
		PublicationDate,
		PricingModel,
		Price,
		PricingGroupID,
		// Only there when it was asked for.
		Property: record.Property ?? undefined,
	});
}

/** Whether the reader may see the resource: then there is nowhere to send him to [docs: iM/concepts]. */
export function isGranted({ AccessActionURL }: IDataObject): boolean {
	return AccessActionURL === null || AccessActionURL === undefined || AccessActionURL === '';
}

/** The decision about an access in ten fields. */
export function simplifiedAccess(record: IDataObject): IDataObject {
	const { granted, AccessAction, AccessReason, AccessActionURL, UserToken, UserTokenExpiration } =
		record;
	const { ResourceName, IsAnonymousUser, UserName } = record;
	return known({
		granted,
		AccessAction,
		AccessReason,
		AccessActionURL,
		UserToken,
		UserTokenExpiration,
		ResourceName,
		UserName,
		IsAnonymousUser,
		QuotaIsMet: object(record.Quota).IsMet,
	});
}

/** The settings of the property in ten fields. */
export function simplifiedProperty(record: IDataObject): IDataObject {
	const { Name, Title, Quota, QuotaPeriod, EnableQuota, EnableSubscriptions } = record;
	const { EnableSinglePurchases, DynamicallyCreateResources } = record;
	return known({
		Name,
		Title,
		Quota,
		QuotaPeriod,
		EnableQuota,
		EnableSubscriptions,
		EnableSinglePurchases,
		DynamicallyCreateResources,
		SubscriptionGroups: record.SubscriptionGroups,
		PricingGroups: record.PricingGroups,
	});
}

function object(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}
