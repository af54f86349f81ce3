import { NodeOperationError, type IDataObject, type IPollFunctions } from 'n8n-workflow';
import { contentHash } from '../../shared/polling/contentHash';
import type { Listed } from '../../shared/polling/newRecords';
import { readTime } from '../../shared/polling/readTime';
import { valueAt } from '../../shared/valueAt';
import type { ListSettings } from './settings';

/**
 * The records of all pages, in the order of the list. The last page is the one that is empty, that repeats an earlier one, or that says
 * so in the way of the framework that MoneyNS seems to use [inferred].
 *
 * @param ask the body of a page's answer; called for one page after the other
 * @throws NodeOperationError when an answer has no list where there should be one, or a record has no ID
 */
export async function readList(
	context: IPollFunctions,
	settings: ListSettings,
	ask: (page: number) => Promise<unknown>,
): Promise<Array<Listed<IDataObject>>> {
	const listed: Array<Listed<IDataObject>> = [];
	const known = new Set<string>();
	for (let page = 1; page <= settings.mostPages; page++) {
		const body = await ask(page);
		const records = recordsIn(context, body, settings);
		const hash = contentHash(records);
		if (records.length === 0 || known.has(hash)) break;
		known.add(hash);
		listed.push(...records.map((record) => asListed(context, record, settings)));
		if (isLast(body)) break;
	}
	return listed;
}

function recordsIn(
	context: IPollFunctions,
	body: unknown,
	{ listField }: ListSettings,
): IDataObject[] {
	const list = valueAt(body, listField);
	if (Array.isArray(list) && list.every(isObject)) return list;
	throw misunderstood(
		context,
		listField ? `no list of records under '${listField}'` : 'no list of records',
		"Check the 'Path' and the 'List Field'",
	);
}

function asListed(
	context: IPollFunctions,
	record: IDataObject,
	{ idField, timeField }: ListSettings,
): Listed<IDataObject> {
	const id = valueAt(record, idField);
	if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
		throw misunderstood(context, `a record without '${idField}'`, "Check the 'ID Field'");
	}
	return {
		record,
		id: String(id),
		time: timeField ? readTime(valueAt(record, timeField)) : undefined,
	};
}

function isLast(body: unknown): boolean {
	const [links, next] = [valueAt(body, 'links'), valueAt(body, 'links.next')];
	return isObject(links) && (next === null || next === undefined || next === '');
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function misunderstood(context: IPollFunctions, what: string, advice: string): NodeOperationError {
	return new NodeOperationError(context.getNode(), `MoneyNS's answer has ${what}`, {
		description: `${advice}. The trigger asks again at its next poll`,
	});
}
