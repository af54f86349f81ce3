import type { Field } from '../operation';

const pricingTiers: Field = {
	path: 'ResourcePricingTiers',
	label: 'Pricing Tiers',
	description:
		'For the pricing models Time Tiered and View Tiered. Left out, the tiers stay as they are; added, these replace all tiers, and no entry removes them all.',
	kind: 'list',
	entry: 'Tier',
	emptyReplaces: true,
	fields: [
		{
			path: 'Tier',
			label: 'Tier',
			description:
				'From which minute (Time Tiered) or view (View Tiered) on the price is asked. One tier should be at 0.',
			kind: 'integer',
			min: 0,
		},
		{
			path: 'Price',
			label: 'Price',
			description: 'The price in US dollars from there on',
			kind: 'decimal',
			min: 0,
		},
	],
};

/** What can be written of a resource's price. Limits without a documented source are only told. */
export const pricingFields: Field[] = [
	{
		path: 'ExpirationPeriodUnit',
		label: 'Expiration Period Unit',
		description: 'How long a purchase lasts: the unit of the Expiration Period Value',
		kind: 'choice',
		choices: ['Never', 'Days', 'Weeks', 'Months', 'Years'],
	},
	{
		path: 'ExpirationPeriodValue',
		label: 'Expiration Period Value',
		description: 'How many of the units a purchase lasts',
		kind: 'integer',
		min: 0,
	},
	{
		path: 'Price',
		label: 'Price',
		description: 'The price in US dollars, as in 0.25. For the pricing model Fixed Price.',
		placeholder: 'e.g. 0.25',
		kind: 'decimal',
		min: 0,
	},
	{
		path: 'PricingGroup.PricingGroupID',
		label: 'Pricing Group',
		description:
			'The pricing group that the resource inherits its price from. Needed to create a resource, optional to change one.',
		placeholder: 'e.g. c0ffee00-1234-4567-89ab-0123456789ab',
		kind: 'record',
		search: 'searchPricingGroups',
		mode: 'list',
	},
	{
		path: 'PricingModel',
		label: 'Pricing Model',
		description: 'How the price comes about. Inherit takes the one of the pricing group.',
		kind: 'choice',
		choices: [
			'Inherit',
			'AuthenticationRequired',
			'FixedPrice',
			'Free',
			'SubscriptionOnly',
			'TargetConversion',
			'TimeTiered',
			'VariablePrice',
			'ViewTiered',
		],
	},
	{
		path: 'TargetConversionHitsPerRecalculationPeriod',
		label: 'Target Conversion Hits per Recalculation',
		description:
			'After how many views the price is calculated anew, for the pricing model Target Conversion. The provider’s own form asks for 100 or more.',
		kind: 'integer',
		min: 0,
	},
	{
		path: 'TargetConversionPriceFloor',
		label: 'Target Conversion Price Floor',
		description: 'The lowest price in US dollars, for the pricing model Target Conversion',
		kind: 'decimal',
		min: 0,
	},
	{
		path: 'TargetConversionRate',
		label: 'Target Conversion Rate',
		description:
			'The share of readers who shall buy, as in 0.2, for the pricing model Target Conversion. The provider’s own form goes up to 0.97.',
		kind: 'decimal',
		min: 0,
		max: 1,
	},
	pricingTiers,
];
