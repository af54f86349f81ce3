import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { sshkeyList } from '../resources/sshkey/list';
import { entries, recordsOf } from './results';

/** SSH keys. */
export async function searchSshKeys(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const keys = await recordsOf(this, 'sshkey', sshkeyList);
	return entries(keys, filter, ({ id, name }) => ({ value: id, names: [name] }));
}
