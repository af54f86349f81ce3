/** What can be known of a request when something goes wrong, which is all that the policy looks at. */
export type FaultClass =
	/** It certainly never reached the provider. */
	| 'unreachable'
	/** No answer, and nobody knows whether it was carried out. */
	| 'lost'
	/** A status that says that the provider did not carry it out. */
	| 'refused'
	/** 429 with a pause that is short enough to wait for. */
	| 'limited'
	/** 429 with a pause that is longer than the credential's Longest Wait. */
	| 'limitedForLong'
	/** 5xx: nobody knows whether it was carried out. */
	| 'outOfOrder'
	/** Accepted, and the answer cannot be read. */
	| 'unreadable'
	/** Unusual, and nothing is wrong. */
	| 'fine';

export type Kind =
	| 'read'
	| 'change'
	| 'money'
	| 'login'
	| 'poll'
	| 'webhook'
	| 'dropdown'
	| 'credential test';

/** How it ends for the user. */
export type End =
	/** As if nothing had been wrong. */
	| 'done'
	/** An error that says that nothing was sent. */
	| 'not sent'
	/** An error that says that it may have been carried out. */
	| 'unknown'
	/** An error with what the provider answered, or that it did not. */
	| 'failed'
	/** No event, no error; the next poll asks again. */
	| 'later'
	/** The event starts the workflow unconfirmed. */
	| 'unconfirmed';

export interface Expected {
	/** How many requests reach the provider. */
	reached: number;
	/** Any of these. */
	ends: End[];
}

const row = (...cells: Array<[reached: number, ...ends: End[]]>): Expected[] =>
	cells.map(([reached, ...ends]) => ({ reached, ends }));

const KINDS: Kind[] = [
	'read',
	'change',
	'money',
	'login',
	'poll',
	'webhook',
	'dropdown',
	'credential test',
];

/**
 * The policy, by fault and by the kinds above in their order. What is read is asked for three times where that can help; what changes
 * something arrives once, unless the provider has said that it refused. A login is sent once, since some more of them may lock an
 * account; a webhook and a credential test ask once, since somebody waits. A webhook has two seconds for it, which 10 MB may use up.
 */
// prettier-ignore
const POLICY: Record<FaultClass, Expected[]> = {
	unreachable: row(
		[0, 'not sent'], [0, 'not sent'], [0, 'not sent'], [0, 'not sent'], [0, 'not sent'], [0, 'unconfirmed'], [0, 'not sent'], [0, 'not sent'],
	),
	lost: row(
		[3, 'failed'], [1, 'unknown'], [1, 'unknown'], [1, 'failed'], [3, 'failed'], [1, 'unconfirmed'], [3, 'failed'], [1, 'failed'],
	),
	refused: row(
		[1, 'failed'], [1, 'failed'], [1, 'failed'], [1, 'failed'], [1, 'failed'], [1, 'unconfirmed'], [1, 'failed'], [1, 'failed'],
	),
	limited: row(
		[2, 'done'], [2, 'done'], [2, 'done'], [2, 'done'], [2, 'done'], [1, 'unconfirmed'], [2, 'done'], [1, 'failed'],
	),
	limitedForLong: row(
		[1, 'not sent'], [1, 'not sent'], [1, 'not sent'], [1, 'not sent'], [1, 'later'], [1, 'unconfirmed'], [1, 'not sent'], [1, 'failed'],
	),
	outOfOrder: row(
		[3, 'failed'], [1, 'unknown'], [1, 'unknown'], [1, 'failed'], [3, 'failed'], [1, 'unconfirmed'], [3, 'failed'], [1, 'failed'],
	),
	unreadable: row(
		[1, 'failed'], [1, 'unknown'], [1, 'unknown'], [1, 'failed'], [1, 'failed'], [1, 'unconfirmed'], [1, 'failed'], [1, 'failed'],
	),
	fine: row(
		[1, 'done'], [1, 'done'], [1, 'done'], [1, 'done'], [1, 'done'], [1, 'done', 'unconfirmed'], [1, 'done'], [1, 'done'],
	),
};

/** What has to happen. */
export function expected(kind: Kind, fault: FaultClass): Expected {
	return POLICY[fault][KINDS.indexOf(kind)];
}
