import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../shared/json';
import type { Answer } from './operation';

/** A record in at most ten fields, the most useful first. */
const SIMPLIFY: Partial<Record<Answer, (record: IDataObject) => IDataObject>> = {
	access: simplifiedAccess,
	property: simplifiedProperty,
	resource: simplifiedResource,
	resources: simplifiedResource,
};

/** The record in short, where its kind has more than ten fields; only what the record says something about. */
export function simplified(answer: Answer, record: IDataObject): IDataObject {
	return SIMPLIFY[answer]?.(record) ?? record;
}

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

function simplifiedAccess(record: IDataObject): IDataObject {
	const { AccessAction, AccessReason, AccessActionURL, UserToken, UserTokenExpiration } = record;
	const { ResourceName, IsAnonymousUser, UserName } = record;
	return known({
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

function simplifiedProperty(record: IDataObject): IDataObject {
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

function known(fields: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function object(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}
