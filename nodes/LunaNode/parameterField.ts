import type { INodeProperties } from 'n8n-workflow';
import { PICK_SEVERAL, recordLocator } from '../shared/nodeFields';
import type { Parameter } from './action';

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
			return {
				displayName,
				name,
				description,
				...recordLocator({
					search: parameter.search,
					byLabel: parameter.format === 'ip' ? 'By Address' : 'By ID',
					placeholder,
				}),
			};
		case 'records':
			return {
				...field,
				description: `${description}. ${PICK_SEVERAL}`,
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
