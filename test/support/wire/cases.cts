import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { badValues } from './badValues.cjs';
import { faultsOf, FIRST_FAULTS } from './faults.cjs';
import type { Inputs } from './inputs.cjs';
import { valueAtPath, withValue } from './paths.cjs';
import type { Provider } from './provider.cjs';
import { severalItems } from './severalItems.cjs';
import type { Fault } from './standIn.cjs';
import { toolCases } from './toolCases.cjs';
import { valueCases } from './valueCases.cjs';

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
	const incoming = provider.items?.[path] ?? [{}, {}, {}];
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
	const withItems = cases.map((one) => ({
		...one,
		items: (one.items ?? [{}]).map((item, index) => ({ ...incoming[index], ...item })),
	}));
	return withItems.filter((one) => {
		const content = JSON.stringify({ ...one, name: '' });
		return !seen.has(content) && seen.add(content);
	});
}

function fieldCases(inputs: Inputs, isThorough: boolean): Case[] {
	const { required, full, fields, switches, fixed } = inputs;
	// What every operation has in common is not tried with each of them.
	const isTried = (path: string) =>
		!fixed.includes(path) && (isThorough || !(path in switches || path.startsWith('options.')));
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
