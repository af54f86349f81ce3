import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { scriptList } from '../resources/script/list';
import { entries, recordsOf } from './results';

/** Startup scripts. */
export async function searchScripts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const scripts = await recordsOf(this, 'script', scriptList);
	return entries(scripts, filter, ({ id, name }) => ({ value: id, names: [name] }));
}
