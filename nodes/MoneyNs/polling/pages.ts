import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { isObject } from '../../shared/json';
import { contentHash } from '../../shared/polling/contentHash';
import { refuse } from '../../shared/polling/refuse';
import { valueAt } from '../../shared/valueAt';
import type { ListSettings } from './settings';

/**
 * The records of one page after the other. The last page is the one that is empty, that repeats an earlier one, or that says so in the
 * way of the framework that MoneyNS seems to use [inferred].
 *
 * @param ask the body of a page's answer
 * @throws NodeOperationError when an answer has no list where there should be one
 */
export async function* pagesOf(
	context: IPollFunctions,
	settings: ListSettings,
	ask: (page: number) => Promise<unknown>,
): AsyncGenerator<IDataObject[]> {
	const known = new Set<string>();
	for (let page = 1; page <= settings.mostPages; page++) {
		const body = await ask(page);
		const records = recordsIn(context, body, settings);
		const hash = contentHash(records);
		if (records.length === 0 || known.has(hash)) return;
		known.add(hash);
		yield records;
		if (isLast(body)) return;
	}
}

function recordsIn(
	context: IPollFunctions,
	body: unknown,
	{ listField }: ListSettings,
): IDataObject[] {
	const list = valueAt(body, listField);
	if (Array.isArray(list) && list.every(isObject)) return list;
	throw refuse(
		context.getNode(),
		listField
			? `MoneyNS's answer has no list of records under '${listField}'`
			: "MoneyNS's answer is no list of records",
		"Check the 'Path' and the 'List Field'",
	);
}

function isLast(body: unknown): boolean {
	const [links, next] = [valueAt(body, 'links'), valueAt(body, 'links.next')];
	return isObject(links) && (next === null || next === undefined || next === '');
}
