import type { Dropdown } from '../shared/operations/dropdowns';
import { property, propertyGet } from './resources/property';
import { resource, resourceGetAll } from './resources/resource';

/** The searchable lists. iMoneza has no paging, so one request has all records. */
export const DROPDOWNS: Dropdown[] = [
	{
		search: 'searchPricingGroups',
		resource: property,
		operation: propertyGet,
		key: 'PricingGroups',
		value: ['PricingGroupID'],
		names: ['Name'],
		details: [({ IsDefault }) => (IsDefault === true ? 'default' : '')],
	},
	{
		search: 'searchResources',
		resource,
		operation: resourceGetAll,
		value: ['ExternalKey'],
		names: ['Title', 'Name'],
	},
	{
		search: 'searchSubscriptionGroups',
		resource: property,
		operation: propertyGet,
		key: 'SubscriptionGroups',
		value: ['SubscriptionGroupID'],
		names: ['Title', 'Name'],
	},
];
