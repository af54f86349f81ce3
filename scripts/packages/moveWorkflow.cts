import { basename } from 'node:path';
import { rootManifest } from './manifest.cjs';
import { PACKAGES, packageName } from './rows.cjs';

/** Where the nodes are moved to: the package with all services, or that of each service. */
export type Target = 'whole' | 'single';

export interface Moved {
	/** What was given, with other node types where they had to change. */
	content: unknown;
	/** How many nodes have another type now. */
	count: number;
}

const TYPE = /^([^.]+)\.(.+?)(Tool)?$/;

/** Node type names (`lunaNode`) with the package of their service. n8n names a node after its file. */
function packagesByNode(): Map<string, string> {
	const { n8n } = rootManifest();
	return new Map(
		n8n.nodes.map((file) => {
			const name = basename(file, '.node.js');
			const row = PACKAGES.find(({ folder }) => file.includes(`/${folder}/`));
			if (row === undefined) throw new Error(`No package has the node ${file}`);
			return [name[0].toLowerCase() + name.slice(1), packageName(row)];
		}),
	);
}

/** Gives the type that a node has in the other package; undefined for a node that is not ours or is there already. */
function typeMover(target: Target): (type: string) => string | undefined {
	const whole = rootManifest().name;
	const packages = packagesByNode();
	return (type) => {
		// As a tool of an AI agent a node has the suffix Tool.
		const [, from = '', node = '', tool = ''] = TYPE.exec(type) ?? [];
		const single = packages.get(node);
		if (single === undefined || from !== (target === 'whole' ? single : whole)) return undefined;
		return `${target === 'whole' ? whole : single}.${node}${tool}`;
	};
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/**
 * Moves the nodes of a workflow between the package with all services and those with one. Node names, parameters and credentials stay:
 * they have the same names in all packages. Workflows inside a workflow, as text in `workflowJson`, are moved as well.
 *
 * @param content a workflow of n8n, or a list of them, as exported; is not changed itself
 */
export function moveWorkflow(content: unknown, target: Target): Moved {
	const move = typeMover(target);
	let count = 0;

	const text = (json: string): string => {
		try {
			const before = count;
			const inner = walk(JSON.parse(json));
			return count === before ? json : JSON.stringify(inner, null, 2);
		} catch {
			// An expression, or a text that is still being written.
			return json;
		}
	};
	const entry = (key: string, value: unknown, isNode: boolean): unknown => {
		if (key === 'workflowJson' && typeof value === 'string') return text(value);
		const type = key === 'type' && isNode ? move(String(value)) : undefined;
		if (type === undefined) return walk(value);
		count += 1;
		return type;
	};
	const walk = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(walk);
		if (!isObject(value)) return value;
		// Only a node has a version of its type; data that happens to hold such a text stays as it is.
		const isNode = 'typeVersion' in value;
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [key, entry(key, inner, isNode)]),
		);
	};

	return { content: walk(content), count };
}
