import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { faultsOf, FIRST_FAULTS } from './faults.cjs';
import type { Inputs } from './inputs.cjs';
import { isLocator, mapLeaves, valueAtPath, withValue, type Json } from './paths.cjs';
import type { Provider } from './provider.cjs';
import type { Fault } from './standIn.cjs';
import { badValues } from './badValues.cjs';

/** One run of the node. */
export interface Case {
	name: string;
	parameters: INodeParameters;
	items?: IDataObject[];
	onError?: INode['onError'];
	retryOnFail?: true;
	fault?: Fault;
	/** Changes to each credential. */
	credential?: Record<string, unknown>;
	/** What an agent asks for; the node is its tool then. */
	toolCall?: IDataObject;
	/** Looks whether requests are made side by side. */
	watches?: true;
	/** The answers show that the work is done. */
	ready?: true;
}

/** All runs of one operation. They depend on the inputs alone, so that recorded inputs give the same runs for ever. */
export function casesOf(provider: Provider, inputs: Inputs): Case[] {
	const { resource, operation } = inputs.full;
	const path = `${String(resource)}/${String(operation)}`;
	const isThorough = provider.thorough?.includes(path) ?? true;
	const cases: Case[] = [
		...valueCases(inputs, isThorough),
		...fieldCases(inputs, isThorough),
		...faultCases(provider, inputs, isThorough),
		...severalItems(provider, inputs),
		...toolCases(inputs, isThorough),
		...Object.entries(provider.credentialVariants ?? {}).map(([name, credential]) => ({
			name: `credential ${name}`,
			parameters: inputs.full,
			credential,
		})),
	];
	const seen = new Set<string>();
	return cases.filter(({ name: _, ...rest }) => {
		const content = JSON.stringify(rest);
		return !seen.has(content) && seen.add(content);
	});
}

function valueCases(
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

function fieldCases({ required, full, fields, switches }: Inputs, isThorough: boolean): Case[] {
	// What every operation has in common is not tried with each of them.
	const isTried = (path: string) =>
		isThorough || !(path in switches || path.startsWith('options.'));
	const tried = Object.entries(fields).filter(([path]) => isTried(path));
	return tried.flatMap(([path, type]) =>
		badValues(type, valueAtPath(full, path), isThorough).map(([what, value]) => ({
			name: `${path}: ${what}`,
			parameters: withValue(required, path, value),
		})),
	);
}

function faultCases(provider: Provider, { full }: Inputs, isThorough: boolean): Case[] {
	const faults = faultsOf(provider);
	const names = Object.keys(faults).filter((name) => isThorough || FIRST_FAULTS.includes(name));
	const nobody = { name: 'nobody there', parameters: full, credential: { baseUrl: NOBODY } };
	return [
		...names.map((name) => ({ name: `answer ${name}`, parameters: full, fault: faults[name] })),
		...(isThorough ? [nobody] : []),
		...['no answer', ...(isThorough ? ['422', '500'] : [])].map((name) => ({
			name: `answer ${name}, retry on fail`,
			parameters: full,
			fault: faults[name],
			retryOnFail: true as const,
		})),
	];
}

const NOBODY = 'http://127.0.0.1:9';

/** Three items, of which the second is the bad one. */
function severalItems(provider: Provider, { full, fields }: Inputs): Case[] {
	const [varied] = Object.entries(fields).find(
		([path, type]) => type.endsWith('!') && isVaried(valueAtPath(full, path)),
	) ?? [''];
	const at = valueAtPath(full, varied);
	const first = isLocator(at) ? at.value : ((at ?? '') as number | string);
	const values = [first, next(first), next(next(first))];
	const expression = '={{ $json.value }}';
	const parameters = varied
		? withValue(full, varied, isLocator(at) ? { ...at, value: expression } : expression)
		: full;
	const items = values.map((value) => ({ value }));
	const onError = 'continueRegularOutput' as const;
	const fault: Fault = varied
		? { ...faultsOf(provider)['422'], holding: String(values[1]) }
		: { ...faultsOf(provider)['422'], times: 1 };
	const several: Case[] = [
		{ name: 'three items', parameters, items, watches: true },
		{ name: 'three items, one answered with 422', parameters, items, fault },
		{ name: 'three items, one answered with 422, on error', parameters, items, fault, onError },
	];
	if (!varied) return several;
	const bad = items.map((item, index) => (index === 1 ? { value: '' } : item));
	return [
		...several,
		{ name: 'three items, one empty', parameters, items: bad },
		{ name: 'three items, one empty, on error', parameters, items: bad, onError },
	];
}

function toolCases({ full, required, fixed }: Inputs, isThorough: boolean): Case[] {
	const asTool = (name: string, from: INodeParameters, change: (value: Json) => Json): Case => {
		const toolCall: IDataObject = {};
		const parameters = mapLeaves(from, (value, path) => {
			if (fixed.includes(path)) return value;
			const key = path.replace(/\W/g, '_');
			const plain = isLocator(value) ? value.value : value;
			toolCall[key] = change(plain) as never;
			const type = typeof plain === 'object' ? 'json' : typeof plain;
			const expression = `={{ $fromAI('${key}', '', '${type}') }}`;
			return isLocator(value) ? { ...value, value: expression } : expression;
		});
		return { name, parameters, toolCall };
	};
	const texts = (text: string) => (value: Json) => (typeof value === 'string' ? text : value);
	return [
		asTool('tool', full, (value) => value),
		asTool('tool, texts empty', required, texts('')),
		...(isThorough ? [asTool('tool, "null" as text', full, texts('null'))] : []),
	];
}

const isVaried = (value: unknown) =>
	isLocator(value) || typeof value === 'number' || (typeof value === 'string' && value !== '');

/** Another value of the same form: its last letter or digit is the next one. */
function next(text: number | string): number | string {
	if (typeof text === 'number') return text + 1;
	return text.replace(/[a-z0-9](?=[^a-z0-9]*$)/i, (character) => {
		if (character === '9') return '0';
		if (/z/i.test(character)) return character === 'z' ? 'a' : 'A';
		return String.fromCharCode(character.charCodeAt(0) + 1);
	});
}

function asText(value: Json): unknown {
	if (Array.isArray(value)) return value.join(',');
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function emptied(value: Json): unknown {
	if (Array.isArray(value)) return [];
	return isLocator(value) ? { ...value, value: '' } : '';
}
