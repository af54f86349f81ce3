import type { INodeProperties } from 'n8n-workflow';
import { optionsField } from '../../shared/nodeFields';
import { isRequired } from '../../shared/operations/item';
import { propertyFor } from '../../shared/operations/kinds';
import { PAGE_PARAMETER } from '../../shared/paging/pageValues';
import { ADDRESS_FIELDS } from '../address';
import { authenticationField } from '../authentication';
import { MOST_PAGES } from './settings';

/** All fields of the polling trigger. The defaults are the habit of the framework that MoneyNS seems to use [inferred]. */
export const pollingFields: INodeProperties[] = [
	{
		displayName:
			'MoneyNS documents no list that could be asked. Enter one that you know from your contract as a partner',
		name: 'notice',
		type: 'notice',
		default: '',
	},
	authenticationField(),
	...ADDRESS_FIELDS.map((field) => ({
		...propertyFor(field),
		...(isRequired(field) && { required: true }),
	})),
	{
		displayName: 'List Field',
		name: 'listField',
		type: 'string',
		default: 'data',
		placeholder: 'e.g. data.orders',
		description:
			'Where the list is in the answer, with dots for what is nested. Leave it empty if the answer itself is the list.',
	},
	{
		displayName: 'ID Field',
		name: 'idField',
		type: 'string',
		required: true,
		default: 'id',
		placeholder: 'e.g. uuid',
		description: 'The field by which a record is known, with dots for what is nested',
	},
	{
		displayName: 'Time Field',
		name: 'timeField',
		type: 'string',
		default: '',
		placeholder: 'e.g. updated_at',
		description:
			'The field with the time of a record. With the time of the last change, changed records start the workflow as well. Leave it empty if there is none.',
	},
	optionsField([
		{
			displayName: 'Maximum Pages',
			name: 'mostPages',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: MOST_PAGES, numberPrecision: 0 },
			default: MOST_PAGES,
			description:
				'How many pages of the list are read at each poll; what is behind them is not looked at. Without this option a list that says that it goes on is read to its end. 1 is enough if the list begins with the newest records.',
		},
		{
			displayName: 'Page Parameter',
			name: 'pageParameter',
			type: 'string',
			default: PAGE_PARAMETER,
			placeholder: 'e.g. page',
			description: 'The query parameter for the number or cursor of a page',
		},
	]),
];
