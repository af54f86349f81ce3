import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { monitorCheckTypes } from '../resources/monitor/check-types';
import { entries, recordsOf } from './results';

/** Types of monitoring checks by their code. */
export async function searchCheckTypes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const types = await recordsOf(this, 'monitor', monitorCheckTypes);
	return entries(types, filter, ({ id, name }) => ({ value: id, names: [name], details: [id] }));
}
