import type { JsonObject } from '../shared/types.cjs';

const LENGTHS: Record<string, number> = {
	ExternalKey: 50,
	Name: 50,
	URL: 1000,
	Title: 200,
	Byline: 200,
	Description: 2000,
	PaywallShortDescription: 100,
};

const PRICING_MODELS = [
	'Inherit',
	'Free',
	'AuthenticationRequired',
	'FixedPrice',
	'VariablePrice',
	'TimeTiered',
	'ViewTiered',
	'SubscriptionOnly',
	'TargetConversion',
];

/** Creates or partly changes a resource; returns what is wrong with the request, if anything. */
export function upsertResource(
	resources: JsonObject[],
	pricingGroups: JsonObject[],
	externalKey: string,
	body: JsonObject,
): string | undefined {
	if (body.ExternalKey !== externalKey) return 'ExternalKey must be the key of the path.';
	for (const [field, longest] of Object.entries(LENGTHS)) {
		const value = body[field];
		if (typeof value === 'string' && value.length > longest) {
			return `${field} may have ${longest} characters at most.`;
		}
	}
	if (body.PricingModel !== undefined && !PRICING_MODELS.includes(String(body.PricingModel))) {
		return 'PricingModel is not known.';
	}
	const group = findGroup(pricingGroups, body.PricingGroup);
	if (body.PricingGroup !== undefined && !group) return 'PricingGroup is not known.';

	const written: JsonObject = { ...body };
	if (group) written.PricingGroup = group;
	// Read only.
	delete written.Property;
	const existing = resources.find((resource) => resource.ExternalKey === externalKey);
	if (existing) {
		Object.assign(existing, written);
		return undefined;
	}
	if (typeof body.Name !== 'string' || body.Name === '') return 'Name is required.';
	if (!group) return 'PricingGroup is required.';
	resources.push({ ...NEW_RESOURCE, ...written });
	return undefined;
}

function findGroup(pricingGroups: JsonObject[], sent: unknown): JsonObject | undefined {
	const id = (sent as JsonObject | undefined)?.PricingGroupID;
	return pricingGroups.find(({ PricingGroupID }) => PricingGroupID === id);
}

const NEW_RESOURCE: JsonObject = {
	Active: true,
	URL: null,
	Title: null,
	Byline: null,
	Description: null,
	PublicationDate: null,
	PricingModel: 'Inherit',
	Price: 0,
	ExpirationPeriodUnit: 'Never',
	ExpirationPeriodValue: 0,
	ResourcePricingTiers: [],
	PaywallDescription: null,
	PaywallShortDescription: null,
	Property: null,
};
