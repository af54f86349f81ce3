import { hintsFor } from '../../../../nodes/shared/operations/hints';
import type { SendingNotes } from '../../../../nodes/shared/request/sendingNotes';

const account = (requests: number, windowMs = 60_000) => ({
	id: 'a',
	provider: 'Acme',
	allowance: { requests, windowMs },
	longestWaitMs: 0,
});

const notes = (changes: Partial<SendingNotes>): SendingNotes => ({
	waits: [],
	repeated: 0,
	...changes,
});

it.each<[what: string, notes: SendingNotes[], hints: string[]]>([
	['nothing', [notes({})], []],
	['a short wait', [notes({ account: account(2), waits: [{ from: 0, to: 1900 }] })], []],
	[
		'waits one after another',
		[
			notes({ account: account(2), waits: [{ from: 0, to: 30_000 }] }),
			notes({ account: account(2), waits: [{ from: 30_000, to: 61_000 }] }),
		],
		['Waited 61 seconds for the rate limit of Acme: 2 requests per minute, as the credential says'],
	],
	[
		'waits side by side once',
		[
			notes({ account: account(5000, 3_600_000), waits: [{ from: 0, to: 300_000 }] }),
			notes({ account: account(5000, 3_600_000), waits: [{ from: 10, to: 300_010 }] }),
		],
		['Waited 5 minutes for the rate limit of Acme: 5000 requests per hour, as the credential says'],
	],
	[
		'a pause',
		[notes({ account: account(0), waits: [{ from: 0, to: 5000 }] })],
		['Waited 5 seconds because Acme asked for a pause'],
	],
	[
		'one repetition',
		[notes({ repeated: 1 }), notes({})],
		['1 request was sent once more, because Acme had refused or not answered the attempt before'],
	],
	[
		'several',
		[notes({ repeated: 1 }), notes({ repeated: 2 })],
		['3 requests were sent once more, because Acme had refused or not answered the attempt before'],
	],
	['work that was waited for', [notes({ readyAfterMs: 240_000 })], ['Ready after 4 minutes']],
	[
		'work of several items',
		[notes({ readyAfterMs: 35_000 }), notes({ readyAfterMs: 40_000 })],
		['Ready after at most 40 seconds'],
	],
])('tells of %s', (_, given, hints) => {
	expect(hintsFor('Acme', given)).toEqual(hints);
});
