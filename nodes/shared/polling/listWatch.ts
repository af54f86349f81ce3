import type { IDataObject, INode } from 'n8n-workflow';
import { attempt } from '../attempt';
import { contentHash } from './contentHash';
import { listedIn, type RecordFields } from './listed';
import { LIST_RULES, newRecords, reachesKnown, TooManyRecords, type Listed } from './newRecords';
import type { Memory } from './pollState';
import { refuse } from './refuse';
import type { Watch } from './runPoll';

/** How many records a manual run shows. */
const MOST_SAMPLES = 3;

/** A list that the user named, and how a trigger reads it. */
export interface WatchedList {
	node: INode;
	/** As users write it, for messages. */
	provider: string;
	/** See {@link listScope}. */
	scope: string;
	fields: RecordFields;
	/** Whether the list begins with its newest records; then it is read no further than to what is known. */
	newestFirst: boolean;
	/** Whether the first page will do, to try something out. */
	isFirstPageEnough: boolean;
	/** What to do about a list with more records than can be remembered. */
	longListDescription: string;
	/** The records of one page after the other; the next page is asked for only when it is wanted. */
	pages: () => AsyncIterable<IDataObject[]>;
}

type List = Array<Listed<IDataObject>>;

/**
 * What the memory of a list is about. The fields are taken as they were typed, before expressions are resolved: one in the query may
 * have another value at each poll, and means the same list.
 *
 * @param accountId whose list it is
 * @param addressField name of the parameter that says where the list is
 */
export function listScope({ parameters }: INode, accountId: string, addressField: string): string {
	const { queryParameters, listField, idField, timeField } = parameters;
	const typed = [parameters[addressField], queryParameters, listField, idField, timeField];
	return contentHash([accountId, typed]);
}

/** New records of a list. Its check throws a NodeOperationError where the list cannot be watched as it is, and what `pages` throws. */
export function listWatch(watched: WatchedList): Watch {
	const { node, scope, newestFirst, longListDescription } = watched;
	return {
		name: 'list',
		scope,
		check: async (remembered) => {
			const compared = await attempt(async () => {
				const list = await readList(watched, remembered);
				if (newestFirst) list.reverse();
				return newRecords(list, remembered, { ...LIST_RULES, isWhole: !newestFirst });
			});
			if ('value' in compared) {
				const { records, memory } = compared.value;
				return { events: records, memory, samples: records.slice(-MOST_SAMPLES) };
			}
			if (!(compared.error instanceof TooManyRecords)) throw compared.error;
			throw refuse(node, `The list has ${compared.error.message}`, longListDescription);
		},
	};
}

/** In the order of the list. */
async function readList(
	{ node, provider, fields, newestFirst, isFirstPageEnough, pages }: WatchedList,
	remembered: Memory | undefined,
): Promise<List> {
	const list: List = [];
	for await (const records of pages()) {
		const page = listedIn(records, fields, { node, provider });
		// The next check reads this much again, even of a list that is read no further than to what is known.
		if (newestFirst && page.length > LIST_RULES.most) {
			throw new TooManyRecords(`more than ${LIST_RULES.most} records on one page`);
		}
		list.push(...page);
		if (isFirstPageEnough || (newestFirst && reachesBack(list, page, remembered))) break;
	}
	return list;
}

/** Whether what comes after a page is known or too old. At the first check: too old to count as new at the next one. */
function reachesBack(all: List, page: List, remembered: Memory | undefined): boolean {
	const rules = { ...LIST_RULES, isWhole: false };
	return reachesKnown(page, remembered ?? newRecords(all, undefined, rules).memory);
}
