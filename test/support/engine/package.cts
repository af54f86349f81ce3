import 'reflect-metadata';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	type ICredentialType,
	type INodeType,
	type INodeTypes,
	type IVersionedNodeType,
} from 'n8n-workflow';

/** What n8n finds in the built package. */
export interface LoadedPackage {
	nodes: Record<string, INodeType | IVersionedNodeType>;
	credentials: Record<string, ICredentialType>;
}

const ROOT = join(__dirname, '..', '..', '..');

let loading: Promise<LoadedPackage> | undefined;

/** Loads `dist` with n8n's own loader, which also checks codex files, icons and descriptions. */
export function loadPackage(): Promise<LoadedPackage> {
	loading ??= load();
	return loading;
}

async function load(): Promise<LoadedPackage> {
	const loader = new PackageDirectoryLoader(ROOT);
	await loader.loadAll();
	const pick = <T,>(loaded: Record<string, { type: T }>) =>
		Object.fromEntries(Object.entries(loaded).map(([name, { type }]) => [name, type]));
	return { nodes: pick(loader.nodeTypes), credentials: pick(loader.credentialTypes) };
}

/** Node types by name, the package's own and those that a test brings along. */
export function nodeTypes(nodes: Record<string, INodeType | IVersionedNodeType>): INodeTypes {
	return {
		getByName: (name) => nodes[name],
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(nodes[name], version),
		getKnownTypes: () => ({}),
	};
}

/**
 * A built module, as n8n runs it. What keeps state in a module, such as the pacer, has to be the very instance that the loaded nodes
 * and credentials use.
 */
export function builtModule<T>(path: string): T {
	return createRequire(__filename)(join(ROOT, 'dist', path)) as T;
}
