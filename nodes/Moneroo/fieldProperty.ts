import type { INodeProperties } from 'n8n-workflow';
import { PICK_SEVERAL, recordLocator } from '../shared/nodeFields';
import { nameOf, type Field } from './operation';

/** The editor's field for one field of the API. What belongs into the body goes there by itself. */
export function propertyFor(field: Field): INodeProperties {
	const { label: displayName, description, placeholder, path } = field;
	const property = {
		displayName,
		name: nameOf(field),
		description,
		...(placeholder && { placeholder }),
		...(!field.in && { routing: { send: { type: 'body' as const, property: path } } }),
	};
	switch (field.kind) {
		case 'amount':
			return {
				...property,
				type: 'number',
				typeOptions: { minValue: 1, numberPrecision: 0 },
				default: 0,
			};
		case 'payoutMethod':
			return {
				...property,
				...recordLocator({ search: 'searchPayoutMethods', byLabel: 'By Code', placeholder }),
			};
		case 'paymentMethods':
			return {
				...property,
				description: `${description}. ${PICK_SEVERAL}`,
				type: 'multiOptions',
				typeOptions: {
					loadOptionsMethod: 'getPaymentMethods',
					loadOptionsDependsOn: ['currency', 'additionalFields.restrict_country_code'],
				},
				default: [],
			};
		case 'metadata':
			return pairs(property, path, 'Entry', {
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. invoice',
				description: 'The name of the entry',
			});
		case 'recipientFields':
			return pairs(property, path, 'Field', {
				displayName: 'Field Name or ID',
				name: 'name',
				type: 'options',
				typeOptions: {
					loadOptionsMethod: 'getRecipientFields',
					loadOptionsDependsOn: ['method.value'],
				},
				default: '',
				description:
					'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			});
		default:
			return { ...property, type: 'string', default: '' };
	}
}

/** Names with values. They arrive as a list under the path and become the object there when the body is checked. */
function pairs(
	property: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	path: string,
	entry: string,
	nameProperty: INodeProperties,
): INodeProperties {
	return {
		...property,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: `Add ${entry}`,
		default: {},
		options: [
			{
				displayName: entry,
				name: 'pairs',
				values: [
					nameProperty,
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description: 'The value, sent as text',
					},
				],
			},
		],
		routing: {
			send: { type: 'body', property: `${path}.pairs`, value: '={{ $value.pairs }}' },
		},
	};
}
