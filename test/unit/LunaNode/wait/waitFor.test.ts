import type { IDataObject } from 'n8n-workflow';
import { vmOnlineAgain, type Readiness } from '../../../../nodes/LunaNode/wait/readiness';
import { waitFor } from '../../../../nodes/LunaNode/wait/waitFor';
import { jumpingClock } from './jumpingClock';

const MINUTE = 60_000;

const stop: Readiness = {
	action: 'vm/info',
	field: 'info.status_nohtml',
	done: ['Offline'],
	pending: ['Powering off'],
};

/** Waits for an object that shows one state after another, and the last one for ever. */
async function watch(readiness: Readiness, states: Array<IDataObject | undefined>, limit = MINUTE) {
	const clock = jumpingClock();
	const looks: number[] = [];
	const wait = await waitFor(
		readiness,
		async () => {
			const answer = states[Math.min(looks.length, states.length - 1)];
			looks.push(clock.now());
			return answer;
		},
		{ limitMs: limit, clock },
	);
	return { wait, looks };
}

const vm = (status_nohtml: string, task_state = '') => ({ info: { status_nohtml, task_state } });

it('looks at the pace of the table until the work is done, and gives the last look', async () => {
	const { wait, looks } = await watch({ ...stop, intervalSeconds: 7 }, [
		vm('Online'),
		vm('Powering off'),
		vm('Offline'),
	]);
	expect(wait).toEqual({ end: 'done', state: 'Offline', answer: vm('Offline') });
	expect(looks).toEqual([7000, 14_000, 21_000]);
});

it('looks every five seconds where no pace is known', async () => {
	const { looks } = await watch(stop, [vm('Online'), vm('Offline')]);
	expect(looks).toEqual([5000, 10_000]);
});

it.each([
	['a listed word', { ...stop, failed: ['Burnt'] }, 'Burnt'],
	['a word that looks like it', stop, 'Error'],
])('ends when the work has failed, told by %s', async (_, readiness, state) => {
	const { wait, looks } = await watch(readiness, [vm('Powering off'), vm(state), vm('Offline')]);
	expect(wait).toEqual({ end: 'failed', state });
	expect(looks).toHaveLength(2);
});

it.each([['Powering off'], ['Something new'], ['']])(
	'gives up at the limit in the state "%s"',
	async (state) => {
		const { wait, looks } = await watch(stop, [vm(state)], 12_000);
		expect(wait).toEqual({ end: 'timeOut', state });
		expect(looks).toEqual([5000, 10_000, 12_000]);
	},
);

it('goes on after a look that did not succeed, and after an answer without a state', async () => {
	const { wait } = await watch(stop, [undefined, {}, { info: [] }, vm('Offline')]);
	expect(wait).toMatchObject({ end: 'done' });
});

it('takes another word for the same state', async () => {
	const { wait } = await watch({ ...stop, alsoDone: ['Off'] }, [vm('Off')]);
	expect(wait).toMatchObject({ end: 'done', state: 'Off' });
});

it('does not count a state that is shown while a task still runs', async () => {
	const { wait, looks } = await watch(vmOnlineAgain, [vm('Online', 'rebuilding'), vm('Online')]);
	expect(wait).toMatchObject({ end: 'done' });
	expect(looks).toHaveLength(2);
});

it('ends soon after the execution is cancelled, without another look', async () => {
	const clock = jumpingClock();
	const signal = { aborted: false };
	const look = jest.fn(async () => {
		clock.at(clock.now() + 1200, () => (signal.aborted = true));
		return vm('Powering off');
	});
	const wait = await waitFor(stop, look, { limitMs: MINUTE, clock, signal });
	expect(wait).toEqual({ end: 'cancelled', state: 'Powering off' });
	expect(look).toHaveBeenCalledTimes(1);
	expect(clock.now()).toBeLessThan(5000 + 2000);
});

it('gives each look the time that is left, and the last one a few seconds', async () => {
	const clock = jumpingClock();
	const given: number[] = [];
	const look = async (withinMs: number) => {
		given.push(withinMs);
		return undefined;
	};
	await waitFor(stop, look, { limitMs: 12_000, clock });
	expect(given).toEqual([7000, 5000, 5000]);
});

it('ends as cancelled when that happens during a look', async () => {
	const signal = { aborted: false };
	const look = async () => {
		signal.aborted = true;
		return undefined;
	};
	const wait = await waitFor(stop, look, { limitMs: MINUTE, clock: jumpingClock(), signal });
	expect(wait).toEqual({ end: 'cancelled', state: '' });
});

describe('where the end is a guess', () => {
	it('does not take the state from before the work began for its end', async () => {
		const { wait, looks } = await watch(vmOnlineAgain, [
			vm('Online'),
			vm('Online'),
			vm('Rebuilding'),
			vm('Online'),
		]);
		expect(wait).toMatchObject({ end: 'done' });
		expect(looks).toHaveLength(4);
	});

	it('believes a state that does not change', async () => {
		const { wait, looks } = await watch(vmOnlineAgain, [vm('Online')]);
		expect(wait).toMatchObject({ end: 'done' });
		expect(looks).toHaveLength(3);
	});
});

describe('where any other state is a failure', () => {
	const create: Readiness = {
		...stop,
		done: ['Online'],
		pending: ['BUILD'],
		otherwiseFailed: true,
	};

	it('ends with one that stays', async () => {
		const { wait, looks } = await watch(create, [vm('BUILD'), vm('Offline')]);
		expect(wait).toEqual({ end: 'failed', state: 'Offline' });
		expect(looks).toHaveLength(4);
	});

	it.each([
		['that passes by', [vm('Starting'), vm('Starting'), vm('Online')]],
		['that is known', [...Array.from({ length: 6 }, () => vm('BUILD')), vm('Online')]],
		['that is empty', [{}, {}, {}, {}, vm('Online')]],
	])('goes on after one %s', async (_, states) => {
		expect((await watch(create, states)).wait).toMatchObject({ end: 'done' });
	});
});
