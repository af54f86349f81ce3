import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ICredentialType, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { compare, linesOf, type Line } from './names.cjs';

const ROOT = join(__dirname, '..', '..', '..');

export interface NodeNames {
	/** Everything about the node itself, one fact each. */
	facts: string[];
	parameters: Line[];
	/** Where there is a schema of the output: the names of its fields by operation. */
	outputs: Record<string, string>;
}

/** All that is public of the package. */
export interface PublicNames {
	package: string;
	nodes: Record<string, NodeNames>;
	credentials: Record<string, Line[]>;
}

/** Reads the sources, so that nothing has to be built. */
export async function readPublicNames(): Promise<PublicNames> {
	const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string };
	const names: PublicNames = { package: name, nodes: {}, credentials: {} };
	for (const file of filesBelow('nodes', '.node.ts')) {
		const { description } = await instance<INodeType>(file);
		names.nodes[description.name] = {
			facts: factsOf(description),
			parameters: linesOf(description.properties),
			outputs: isMain(file) ? outputsOf(dirname(file)) : {},
		};
	}
	for (const file of filesBelow('credentials', '.credentials.ts')) {
		const type = await instance<ICredentialType>(file);
		names.credentials[type.name] = linesOf(type.properties);
	}
	return names;
}

function filesBelow(folder: string, end: string): string[] {
	return readdirSync(join(ROOT, folder), { recursive: true })
		.map((path) => join(ROOT, folder, String(path)))
		.filter((path) => path.endsWith(end))
		.sort(compare);
}

/** Schemas belong to the node that is named like its folder. */
const isMain = (file: string) => basename(file) === `${basename(dirname(file))}.node.ts`;

async function instance<T>(file: string): Promise<T> {
	const exported = (await import(file)) as Record<string, new () => T>;
	const Class = Object.entries(exported).find(([name]) => name === basename(file).split('.')[0]);
	if (!Class) throw new Error(`${file} does not export the class that n8n looks for`);
	return new Class[1]();
}

function factsOf(description: INodeTypeDescription): string[] {
	const { version, inputs, outputs, outputNames, webhooks, credentials } = description;
	return [
		...[version].flat().map((number) => `version ${number}`),
		`default version ${description.defaultVersion ?? version}`,
		...list(inputs).map((input) => `input ${input}`),
		...list(outputs).map((output) => `output ${output}`),
		...(outputNames ?? []).map((output) => `output name ${output}`),
		...(description.usableAsTool ? ['usable as tool'] : []),
		...(description.polling ? ['polls'] : []),
		...(webhooks ?? []).map(
			(hook) =>
				`webhook ${hook.name}: ${String(hook.httpMethod)} ${hook.path} ${hook.responseMode}`,
		),
		...(credentials ?? []).flatMap(({ name, displayOptions }) => [
			`credential ${name}`,
			...Object.entries(displayOptions?.show ?? {}).flatMap(([key, values = []]) =>
				values.map((value) => `credential ${name} for ${key}=${String(value)}`),
			),
		]),
	];
}

const list = (ends: INodeTypeDescription['inputs']) =>
	Array.isArray(ends) ? ends.map((end) => JSON.stringify(end)) : [ends];

interface Schema {
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
}

function outputsOf(folder: string): Record<string, string> {
	let files: string[];
	try {
		files = readdirSync(join(folder, '__schema__'), { recursive: true }).map(String);
	} catch {
		return {};
	}
	return Object.fromEntries(
		files
			.filter((path) => path.endsWith('.json'))
			.sort(compare)
			.map((path) => {
				const schema = readFileSync(join(folder, '__schema__', path), 'utf8');
				return [path.slice(0, -'.json'.length), fields(JSON.parse(schema) as Schema).join(' ')];
			}),
	);
}

function fields(schema: Schema, path = ''): string[] {
	const inside = schema.items ? fields(schema.items, `${path}[]`) : [];
	return Object.entries(schema.properties ?? {})
		.flatMap(([name, property]) => {
			const below = path ? `${path}.${name}` : name;
			return [below, ...fields(property, below)];
		})
		.concat(inside);
}
