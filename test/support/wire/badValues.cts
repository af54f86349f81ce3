import { isLocator, type Json } from './paths.cjs';

type Named = [what: string, value: unknown];

/**
 * Values that a field of some type may be given by mistake, by what they are called. Some of them are right for some fields.
 *
 * @param isThorough whether all are wanted, and not just the first one
 */
export function badValues(type: string, good: Json | undefined, isThorough: boolean): Named[] {
	const kind = type.replace('!', '');
	if (kind === 'collection' || kind === 'fixedCollection') return [];
	// By an expression: n8n itself does not start a node whose required field is left empty.
	const nothing = '={{ "" }}';
	const empty: Named[] = type.endsWith('!')
		? [['empty', isLocator(good) ? { ...good, value: nothing } : nothing]]
		: [];
	const bad: Named[] = [...(BAD[kind] ?? []), ['an object', '={{ { made: "up" } }}']];
	return [...empty, ...(isThorough ? bad : bad.slice(0, 1))];
}

const locator = (value: string) => ({ __rl: true, mode: 'id', value });

const BAD: Record<string, Named[]> = {
	string: [
		['odd', 'a/../b c?d=e&é,"f"'],
		['a number', '={{ 17 }}'],
	],
	number: [
		['no number', 'abc'],
		['negative', -1],
		['a fraction', 1.5],
		['null', '={{ null }}'],
	],
	boolean: [
		['no switch', 'maybe'],
		['a word for no', 'no'],
	],
	options: [['unknown', 'made-up']],
	multiOptions: [['odd', '={{ ["a b", 7] }}']],
	resourceLocator: [['odd', locator('a/../b c')]],
	json: [
		['cut off', '{ "a": '],
		['a list', '[1]'],
	],
	dateTime: [
		['no date', 'yesterday'],
		['not on the calendar', '2031-02-30'],
		['without a time', '2031-02-03'],
	],
};
