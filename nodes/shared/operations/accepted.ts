import type { IDataObject } from 'n8n-workflow';
import type { SentItems } from './sentOnce';

/** How many of the items that were accepted a message names. */
const MOST_NAMED = 50;

/**
 * What became of the other items when one has failed, for the end of its message: whoever repairs that one and runs the node again
 * would carry the others out twice.
 *
 * @param sent what the items of the run have become so far
 * @param count of all items
 * @returns an empty text where there is no other item
 */
export function describeAccepted(sent: SentItems, count: number): string {
	if (count <= 1) return '';
	const accepted = [...sent]
		.flatMap(([index, item]) => ('value' in item ? [{ index, json: item.value[0]?.json }] : []))
		.sort((a, b) => a.index - b.index);
	if (!accepted.length) return 'No other item was sent';
	const indexes = accepted.map(({ index }) => index);
	const verb = indexes.length === 1 ? 'was' : 'were';
	const ids = accepted.map(({ json }) => idsIn(json ?? {}));
	const further = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
	const names = ids.every(Boolean) ? `: ${ids.slice(0, MOST_NAMED).join(', ')}${further}` : '';
	return `${listed(indexes)} ${verb} sent and accepted before${names}. No further item was sent`;
}

/** A message and what follows it; some messages end with a full stop of the provider's own. */
export function joined(message: string, more: string): string {
	return more ? `${message.replace(/\.$/, '')}. ${more}` : message;
}

/** For example "Item 0", "Items 0 and 1", "Items 0 to 4" or "Items 0, 2 and 5". */
function listed(indexes: number[]): string {
	const last = indexes[indexes.length - 1];
	if (indexes.length === 1) return `Item ${last}`;
	const isRow = last - indexes[0] === indexes.length - 1;
	if (isRow && indexes.length > 2) return `Items ${indexes[0]} to ${last}`;
	return `Items ${indexes.slice(0, -1).slice(0, MOST_NAMED).join(', ')} and ${last}`;
}

/** What names the records of an item, such as `id`, `vm_id` or `ExternalKey`. */
function idsIn(json: IDataObject): string {
	return Object.entries(json)
		.filter(([name, value]) => /(^|_)id$|Key$|ID$/.test(name) && isShort(value))
		.map(([name, value]) => (name === 'id' ? String(value) : `${name} ${String(value)}`))
		.join(' ');
}

function isShort(value: unknown): boolean {
	return (
		(typeof value === 'string' && value.length <= 100 && value !== '') || typeof value === 'number'
	);
}
