import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { Memory } from '../../shared/polling/pollState';
import { LIST_RULES, newRecords, reachesKnown, type Listed } from '../../shared/polling/newRecords';
import type { Watch } from '../../shared/polling/runPoll';
import { outcome } from '../../shared/request/outcome';
import { readPages, TooManyPages } from '../pages';
import { warnOnceADay } from '../warnOnceADay';
import type { Connection } from './connection';
import { checkHourlyBudget } from './hourlyBudget';
import { listedIn } from './listed';
import { refuse } from './refuse';
import type { ListSettings } from './settings';

type List = Array<Listed<IDataObject>>;

/** How many records "Fetch Test Event" shows. */
const MOST_SAMPLES = 3;

/**
 * New records of the list that the user named. No sort order is documented, so all pages are read, unless the user says that the newest
 * come first.
 *
 * @param scope see {@link Watch}
 */
export function listWatch(
	context: IPollFunctions,
	connection: Connection,
	settings: ListSettings,
	scope: string,
): Watch {
	const isTryOut = context.getMode() === 'manual';
	return {
		name: 'list',
		scope,
		look: async (remembered) => {
			const { list, requests } = await readList(
				context,
				connection,
				settings,
				(all, page) => isTryOut || (settings.newestFirst && reachesBack(all, page, remembered)),
			);
			if (!isTryOut) {
				const requestsPerPoll = settings.newestFirst ? 1 : requests;
				checkHourlyBudget(context, connection.account, requestsPerPoll, !remembered);
			}
			if (settings.newestFirst) list.reverse();
			const { records, memory } = newRecords(list, remembered);
			return { events: records, memory, samples: records.slice(-MOST_SAMPLES) };
		},
	};
}

/** Whether what comes after a page is known or too old. At the first look: too old to count as new at the next one. */
function reachesBack(all: List, page: List, remembered: Memory | undefined): boolean {
	return reachesKnown(page, remembered ?? newRecords(all, undefined).memory);
}

/** @param isEnough told of all records so far and of those of the last page */
async function readList(
	context: IPollFunctions,
	{ ask }: Connection,
	settings: ListSettings,
	isEnough: (all: List, page: List) => boolean,
): Promise<{ list: List; requests: number }> {
	const list: List = [];
	let requests = 0;
	const counted = async (query: IDataObject) => {
		requests++;
		return await ask(query);
	};
	const read = await outcome(async () => {
		for await (const answer of readPages(counted, settings.query, settings.paging)) {
			const page = listedIn(context, answer, settings);
			list.push(...page);
			if (isEnough(list, page)) return;
		}
	});
	if ('error' in read) stopAtLimit(context, read.error, settings);
	if (!settings.newestFirst && list.length > LIST_RULES.most) {
		throw refuse(context, {
			message: `The list has more than ${LIST_RULES.most} records`,
			advice: ADVICE_FOR_LONG_LISTS,
		});
	}
	return { list, requests };
}

const ADVICE_FOR_LONG_LISTS =
	"Ask for fewer records with 'Query Parameters', or set 'Newest First' under 'Options' if the list begins with the newest records";

/** Of a list with the newest first, the pages that were read are worth having; of any other, the new records may be on the next page. */
function stopAtLimit(
	context: IPollFunctions,
	error: unknown,
	{ newestFirst, paging }: ListSettings,
): void {
	if (!(error instanceof TooManyPages)) throw error;
	const message = `The list has more than ${paging.mostPages} pages`;
	if (!newestFirst) throw refuse(context, { message, advice: ADVICE_FOR_LONG_LISTS });
	warnOnceADay(
		context,
		`'${context.getNode().name}': ${message} of new records. Those on later pages are not reported. Raise 'Maximum Pages' under 'Options' or poll more often`,
	);
}
