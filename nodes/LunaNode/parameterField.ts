import type { INodeProperties } from 'n8n-workflow';
import type { Parameter, RecordParameter } from './action';

/** Words that n8n's guidelines ask for wherever several records can be picked. */
const PICK_SEVERAL =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** The editor's field for one parameter of the API, by the same name. */
export function fieldFor(parameter: Parameter): INodeProperties {
	const { name, label: displayName, description, placeholder } = parameter;
	const field = { displayName, name, description, ...(placeholder && { placeholder }) };
	switch (parameter.type) {
		case 'text':
			return {
				...field,
				type: 'string',
				typeOptions: {
					...(parameter.rows && { rows: parameter.rows }),
					...(parameter.secret && { password: true }),
				},
				default: parameter.default ?? '',
			};
		case 'number': {
			const { min, max, decimals = 0 } = parameter;
			return {
				...field,
				type: 'number',
				typeOptions: { minValue: min, maxValue: max, numberPrecision: decimals },
				default: parameter.default,
			};
		}
		case 'flag':
			return { ...field, type: 'boolean', default: parameter.default };
		case 'choice':
			return {
				...field,
				type: 'options',
				options: [...parameter.choices],
				default: parameter.default,
			};
		case 'record':
			return { displayName, name, description, ...resourceLocator(parameter) };
		case 'records':
			return {
				...field,
				description: `${description}. ${PICK_SEVERAL}.`,
				type: 'multiOptions',
				typeOptions: {
					loadOptionsMethod: parameter.search,
					loadOptionsDependsOn: ['region', 'additionalFields.region'],
				},
				default: [],
			};
		case 'map':
			return { ...field, type: 'json', default: '{}' };
	}
}

function resourceLocator({
	search,
	format = 'id',
	placeholder,
}: RecordParameter): Pick<INodeProperties, 'type' | 'default' | 'modes'> {
	return {
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{
				displayName: format === 'ip' ? 'By Address' : 'By ID',
				name: 'id',
				type: 'string',
				placeholder,
			},
		],
	};
}
