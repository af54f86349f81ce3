import type { IDataObject } from 'n8n-workflow';
import {
	LIST_RULES,
	newRecords,
	reachesKnown,
	TooManyRecords,
	type Listed,
} from '../../../../nodes/shared/polling/newRecords';
import { stored } from './context';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

const at = (id: string, time?: number): Listed<string> => ({ record: id, id, time });

/** A list that is looked at again and again, with what is remembered going through storage. */
function list(rules = LIST_RULES) {
	let memory: IDataObject | undefined;
	return {
		look: (...listed: Array<Listed<string>>) => {
			const found = newRecords(listed, memory, rules, NOW);
			memory = stored(found.memory);
			return found.records;
		},
		memory: () => memory as IDataObject,
	};
}

describe('a list with times', () => {
	it('gives each record once, oldest first', () => {
		const { look } = list();
		expect(look(at('b', NOW - 2000), at('a', NOW - 3000))).toEqual(['a', 'b']);
		expect(look(at('a', NOW - 3000), at('b', NOW - 2000))).toEqual([]);
		expect(look(at('d', NOW), at('b', NOW - 2000), at('c', NOW - 1000))).toEqual(['c', 'd']);
	});

	it('tells records of the same time apart, and a repeated one not', () => {
		const { look } = list();
		look(at('a', NOW));
		expect(look(at('a', NOW), at('b', NOW), at('b', NOW), at('c', NOW))).toEqual(['b', 'c']);
	});

	it('still finds what comes late, within the overlap', () => {
		const { look } = list();
		look(at('a', NOW));
		expect(
			look(at('a', NOW), at('late', NOW - 4 * MINUTE), at('too late', NOW - 6 * MINUTE)),
		).toEqual(['late']);
		expect(look(at('late', NOW - 4 * MINUTE))).toEqual([]);
	});

	it('is not confused by an answer that is empty once', () => {
		const { look } = list();
		look(at('a', NOW));
		expect(look()).toEqual([]);
		expect(look(at('a', NOW))).toEqual([]);
	});

	it('does not run ahead because of one record from the future', () => {
		const { look } = list();
		look(at('future', NOW + 1e12));
		expect(look(at('future', NOW + 1e12), at('a', NOW - MINUTE))).toEqual(['a']);
	});

	it('gives a record again when its time is that of its last change', () => {
		const { look } = list();
		look(at('a', NOW - 2000));
		expect(look(at('a', NOW - 1000))).toEqual(['a']);
	});

	it('forgets what the overlap has passed', () => {
		const { look, memory } = list();
		look(...Array.from({ length: 100 }, (_, i) => at(`old${i}`, NOW - 60 * MINUTE)));
		look(at('new', NOW));
		expect(memory()).toEqual({ from: NOW - 5 * MINUTE, seen: [[expect.any(String), NOW]] });
	});

	it('takes an empty first look for what it is', () => {
		const { look } = list();
		expect(look()).toEqual([]);
		expect(look(at('a', NOW - 90 * MINUTE))).toEqual(['a']);
	});
});

describe('a list without times', () => {
	it('gives each record once, in the order of the list', () => {
		const { look } = list();
		expect(look(at('a'), at('b'))).toEqual(['a', 'b']);
		expect(look(at('b'), at('c'), at('a'), at('d'))).toEqual(['c', 'd']);
		expect(look()).toEqual([]);
		expect(look(at('a'), at('d'))).toEqual([]);
	});

	it('remembers no more than it may, and longest what the list still has', () => {
		const { look, memory } = list({ overlapMs: 0, most: 3, isWhole: true });
		look(at('stays'), at('a'));
		for (const id of ['b', 'c', 'd', 'e']) expect(look(at('stays'), at(id))).toEqual([id]);
		expect(memory().seen).toHaveLength(3);
	});
});

it.each([
	['with', NOW],
	['without', undefined],
])('5,000 records %s times take less than 200 kB', (_, time) => {
	const { look, memory } = list();
	look(...Array.from({ length: 3000 }, (__, i) => at(`record-with-a-long-id-${i}`, time)));
	look(...Array.from({ length: 5000 }, (__, i) => at(`another-with-a-long-id-${i}`, time)));
	const seen = memory().seen as unknown[];
	expect(seen).toHaveLength(5000);
	expect(JSON.stringify(memory()).length).toBeLessThan(200_000);
});

describe('more records than can be remembered', () => {
	const many = (length: number, time?: number) =>
		Array.from({ length }, (_, i) => at(String(i), time));

	it.each([
		['without times', undefined, 'more than 5000 records'],
		['with times of the same five minutes', NOW, 'records with times within 5 minutes'],
	])('are refused %s, and nothing is forgotten', (_, time, words) => {
		const { look, memory } = list();
		look(...many(10, time));
		const before = memory();
		expect(() => look(...many(5001, time))).toThrow(TooManyRecords);
		expect(() => look(...many(5001, time))).toThrow(words);
		expect(memory()).toEqual(before);
	});

	it('are no matter where times tell which are too old to be new', () => {
		const { look } = list();
		const old = many(9000, NOW - 60 * MINUTE);
		expect(look(...old, at('a', NOW))).toHaveLength(9001);
		expect(look(...old, at('a', NOW), at('b', NOW))).toEqual(['b']);
	});

	it('are all given of a list that is read no further than to what is known', () => {
		const { look } = list({ ...LIST_RULES, isWhole: false });
		look(at('known'));
		expect(look(at('known'), ...many(7000))).toHaveLength(7000);
		expect(look(at('6998'), at('6999'), at('new'))).toEqual(['new']);
	});
});

describe('reachesKnown', () => {
	it('says when older pages hold nothing new', () => {
		const timed = newRecords([at('a', NOW)], undefined, LIST_RULES, NOW).memory;
		expect(reachesKnown([at('b', NOW), at('a', NOW)], timed)).toBe(false);
		expect(reachesKnown([at('b', NOW), at('old', NOW - 6 * MINUTE)], timed)).toBe(true);
		const untimed = newRecords([at('a')], undefined).memory;
		expect(reachesKnown([at('c'), at('b')], untimed)).toBe(false);
		expect(reachesKnown([at('b'), at('a')], untimed)).toBe(true);
		expect(reachesKnown([at('a')], undefined)).toBe(false);
	});
});
