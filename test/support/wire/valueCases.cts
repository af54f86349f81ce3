import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Case } from './cases.cjs';
import type { Inputs } from './inputs.cjs';
import { isLocator, mapLeaves, withValue, type Json } from './paths.cjs';

/** The same values in every way in which a user, an expression or a list can give them. */
export function valueCases(
	{ full, required, switches, others, fixed }: Inputs,
	isThorough: boolean,
): Case[] {
	const free = (change: (value: Json, path: string) => unknown) =>
		mapLeaves(full, (value, path) => (fixed.includes(path) ? value : change(value, path)));
	const locators = (change: (value: string) => unknown) =>
		free((value) => (isLocator(value) ? change(value.value) : value));
	const isOptional = (path: string) =>
		path.includes('.') && (isThorough || !path.startsWith('options.'));
	const values: Record<string, INodeParameters> = {
		full,
		'required only': required,
		'numbers and switches as text': free(asText),
		'blanks around texts': free((value) => (typeof value === 'string' ? ` ${value}\n` : value)),
		'locators from the list': locators((value) => ({
			...{ __rl: true, mode: 'list', value, cachedResultName: 'Shown' },
		})),
		'locators as plain values': locators((value) => `={{ ${JSON.stringify(value)} }}`),
		'optional fields empty': free((value, path) => (isOptional(path) ? emptied(value) : value)),
		'optional fields null': free((value, path) => (isOptional(path) ? '={{ null }}' : value)),
	};
	return [
		...Object.entries(values).map(([name, parameters]) => ({ name, parameters })),
		...expressions(full, fixed),
		...Object.entries(others).map(([name, parameters]) => ({ name, parameters })),
		...Object.entries(switches).map(([path, value]) => ({
			name: `${path} = ${String(value)}`,
			parameters: withValue(full, path, value),
			...(path === 'options.waitUntilReady' && { ready: true as const }),
		})),
		...Object.entries(isThorough ? switches : {}).map(([path, value]) => ({
			name: `${path} as text`,
			parameters: withValue(full, path, String(value)),
			...(path === 'options.waitUntilReady' && { ready: true as const }),
		})),
	];
}

/** The values come from the item, of the type that they are. */
function expressions(full: INodeParameters, fixed: string[]): Case[] {
	const item: IDataObject = {};
	const parameters = mapLeaves(full, (value, path) => {
		if (fixed.includes(path)) return value;
		const expression = `={{ $json[${JSON.stringify(path)}] }}`;
		item[path] = (isLocator(value) ? value.value : value) as never;
		return isLocator(value) ? { ...value, value: expression } : expression;
	});
	return [{ name: 'expressions', parameters, items: [item] }];
}

function asText(value: Json): unknown {
	if (Array.isArray(value)) return value.join(',');
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function emptied(value: Json): unknown {
	if (Array.isArray(value)) return [];
	return isLocator(value) ? { ...value, value: '' } : '';
}
