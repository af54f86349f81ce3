import type { Field, ListField } from '../../shared/operations/field';
import { PATH_SEGMENT } from '../../shared/operations/formats';
import { namedChoices } from '../formats';

const pricingTiers: ListField = {
	name: 'ResourcePricingTiers',
	label: 'Pricing Tiers',
	description:
		'For the pricing models Time Tiered and View Tiered. Left out, the tiers stay as they are; added, these replace all tiers, and no entry removes them all.',
	type: 'list',
	entry: 'Tier',
	fields: [
		{
			name: 'Tier',
			label: 'Tier',
			description:
				'From which minute (Time Tiered) or view (View Tiered) on the price is asked. One tier should be at 0.',
			type: 'number',
			default: 0,
			min: 0,
		},
		{
			name: 'Price',
			label: 'Price',
			description: 'The price in US dollars from there on',
			type: 'number',
			default: 0,
			decimals: 4,
			min: 0,
		},
	],
	emptyReplaces: true,
};

/** What can be written of a resource's price. Limits without a documented source are only told. */
export const pricingFields: Field[] = [
	{
		name: 'ExpirationPeriodUnit',
		label: 'Expiration Period Unit',
		description: 'How long a purchase lasts: the unit of the Expiration Period Value',
		optional: true,
		type: 'choice',
		choices: namedChoices(['Never', 'Days', 'Weeks', 'Months', 'Years']),
		default: 'Never',
	},
	{
		name: 'ExpirationPeriodValue',
		label: 'Expiration Period Value',
		description: 'How many of the units a purchase lasts',
		optional: true,
		type: 'number',
		default: 0,
		min: 0,
	},
	{
		name: 'Price',
		label: 'Price',
		description: 'The price in US dollars, as in 0.25. For the pricing model Fixed Price.',
		placeholder: 'e.g. 0.25',
		optional: true,
		type: 'number',
		default: 0,
		decimals: 4,
		min: 0,
	},
	{
		name: 'PricingGroup_PricingGroupID',
		path: 'PricingGroup.PricingGroupID',
		label: 'Pricing Group',
		description:
			'The pricing group that the resource inherits its price from. Needed to create a resource, optional to change one.',
		placeholder: 'e.g. c0ffee00-1234-4567-89ab-0123456789ab',
		optional: true,
		type: 'record',
		search: 'searchPricingGroups',
		format: PATH_SEGMENT,
	},
	{
		name: 'PricingModel',
		label: 'Pricing Model',
		description: 'How the price comes about. Inherit takes the one of the pricing group.',
		optional: true,
		type: 'choice',
		choices: namedChoices([
			'Inherit',
			'AuthenticationRequired',
			'FixedPrice',
			'Free',
			'SubscriptionOnly',
			'TargetConversion',
			'TimeTiered',
			'VariablePrice',
			'ViewTiered',
		]),
		default: 'Inherit',
	},
	{
		name: 'TargetConversionHitsPerRecalculationPeriod',
		label: 'Target Conversion Hits',
		description:
			'After how many views the price is calculated anew, for the pricing model Target Conversion. The provider’s own form asks for 100 or more.',
		optional: true,
		type: 'number',
		default: 0,
		min: 0,
	},
	{
		name: 'TargetConversionPriceFloor',
		label: 'Target Conversion Price Floor',
		description: 'The lowest price in US dollars, for the pricing model Target Conversion',
		optional: true,
		type: 'number',
		default: 0,
		decimals: 4,
		min: 0,
	},
	{
		name: 'TargetConversionRate',
		label: 'Target Conversion Rate',
		description:
			'The share of readers who shall buy, as in 0.2, for the pricing model Target Conversion. The provider’s own form goes up to 0.97.',
		optional: true,
		type: 'number',
		default: 0,
		decimals: 4,
		min: 0,
		max: 1,
	},
	{ ...pricingTiers, optional: true },
];
