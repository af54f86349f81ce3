import 'reflect-metadata';
import { PackageDirectoryLoader } from 'n8n-core';

/** Names of what n8n's own loader finds in a package. */
export interface LoadedNames {
	nodes: string[];
	credentials: string[];
}

/**
 * Loads a package with n8n's own loader, which reads codex files and icons as well.
 *
 * @param folder has to find n8n-workflow, as in a folder of this checkout
 * @throws an Error where a file of the package is missing or cannot be loaded.
 */
export async function loadNames(folder: string): Promise<LoadedNames> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	return {
		nodes: Object.keys(loader.nodeTypes).sort(),
		credentials: Object.keys(loader.credentialTypes).sort(),
	};
}
