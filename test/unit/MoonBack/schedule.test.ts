import { pollsPerHour } from '../../../nodes/MoonBack/pollingTrigger/schedule';

const custom = (cronExpression: string) => ({ mode: 'custom', cronExpression });

it.each([
	[{ mode: 'everyMinute' }, 60],
	[{ mode: 'everyHour', minute: 7 }, 1],
	[{ mode: 'everyX', unit: 'minutes', value: 5 }, 12],
	[{ mode: 'everyX', unit: 'minutes', value: 7 }, 9],
	[{ mode: 'everyX', unit: 'hours', value: 2 }, 1],
	[{ mode: 'everyDay', hour: 4, minute: 30 }, 1],
	[{ mode: 'everyWeek', hour: 4, minute: 30, weekday: '1' }, 1],
	[{ mode: 'everyMonth', hour: 4, minute: 30, dayOfMonth: 1 }, 1],
	[custom('* * * * *'), 60],
	[custom('*/15 9-17 * * 1-5'), 4],
	[custom('0,10,20 * * * *'), 3],
	[custom('0-29/10,45 * * * *'), 4],
	[custom('5/20 * * * *'), 3],
	[custom(' 30 */2  * * * * '), 30],
	[custom('0 5 * * * *'), 1],
	[custom('0,30 * * * * *'), 120],
])('counts %j as %i polls per hour', (item, polls) => {
	expect(pollsPerHour({ item: [item] })).toBe(polls);
});

it('adds up several times', () => {
	expect(pollsPerHour({ item: [{ mode: 'everyMinute' }, { mode: 'everyHour', minute: 3 }] })).toBe(
		61,
	);
});

it.each([undefined, {}, { item: [] }])('counts %j as none', (pollTimes) => {
	expect(pollsPerHour(pollTimes)).toBe(0);
});
