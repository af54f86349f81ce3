import type { StoredCredential } from '../lib/n8nRest.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { NEIGHBOUR, textOf } from './internet.cjs';
import { httpRequest, shaped } from './request.cjs';

/** In each value, so that it is found where it arrives. */
const FORGED = NEIGHBOUR;

const ABOUT_THE_CONNECTION: Record<string, string> = {
	Host: FORGED,
	Connection: `X-${FORGED}`,
	'Transfer-Encoding': 'chunked',
	'Content-Length': '3',
	'Proxy-Authorization': `Basic ${FORGED}`,
	'Proxy-Connection': FORGED,
	TE: FORGED,
	Trailer: `X-${FORGED}`,
	Upgrade: FORGED,
	'Keep-Alive': `timeout=1, ${FORGED}`,
	Expect: `100-${FORGED}`,
};

const inCapitals = (name: string): string => name.toUpperCase();
const mixed = (name: string): string =>
	name.replace(/./g, (letter, at: number) =>
		at % 2 ? letter.toUpperCase() : letter.toLowerCase(),
	);

/** One header each, in three spellings, and headers that are two or that change the method. */
const HEADERS: Array<Record<string, string>> = [
	...Object.entries(ABOUT_THE_CONNECTION).flatMap(([name, value]) => [
		{ [name]: value },
		{ [inCapitals(name)]: value },
		{ [mixed(name)]: value },
		{ [` ${name} `]: value },
	]),
	{ 'Transfer-Encoding': 'chunked', 'Content-Length': '3' },
	{ 'X-A': `b\r\nHost: ${FORGED}` },
	{ [`X-A\r\nHost: ${FORGED}\r\nX-B`]: 'c' },
	{ [`X A ${FORGED}`]: 'c' },
	{ 'X-HTTP-Method-Override': FORGED },
	{ 'x-method-override': FORGED },
];

async function attack(
	arena: Arena,
	{ name, baseUrl, sample }: Account,
	credential: StoredCredential,
	tried = HEADERS,
) {
	const specified = {
		sendHeaders: true,
		specifyHeaders: 'json',
		jsonHeaders: '={{ JSON.stringify($json.headers) }}',
	};
	const old = shaped('the old node', credential, 'old node');
	const steps = [
		httpRequest('as they are', credential, {
			method: sample.method,
			...specified,
			options: { lowercaseHeaders: false },
		}),
		httpRequest('in lower case', credential, { method: sample.method, ...specified }),
		{
			...old,
			parameters: {
				...old.parameters,
				requestMethod: sample.method,
				jsonParameters: true,
				headerParametersJson: '={{ JSON.stringify($json.headers) }}',
			},
		},
	];
	const items = tried.map((headers) => ({ url: `${baseUrl}${sample.path}`, headers }));
	const watched = await watching(arena, () => runFan(arena.rest, `headers, ${name}`, steps, items));
	return { ...watched, tries: steps.length * items.length };
}

/** What of the forged headers came along: their values, or a length or encoding that is not that of the body. */
const isForged = (text: string): boolean =>
	text.includes(FORGED) || /\ncontent-length\n3\n/i.test(text);

export const headers: Attack = {
	name: 'Host, Connection, Transfer-Encoding, Proxy-* and 8 more (6.8)',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const control = await attack(arena, arena.accounts[0], arena.control, [{ Host: FORGED }]);
		proves(
			control.atAttackers.some((visit) => isForged(textOf(visit))),
			'n8n sends no Host of a user',
		);
		let tries = 0;
		const broken: string[] = [];
		for (const account of arena.accounts) {
			const attacked = await attack(arena, account, account.stored);
			tries += attacked.tries;
			proves(attacked.atProviders.length > 0, `${account.name} sent nothing at all`);
			const forged = [
				...attacked.atAttackers,
				...attacked.atProviders.map((visit) => ({
					...visit,
					origin: `the provider (${visit.method})`,
				})),
			].filter((visit) => attacked.atAttackers.includes(visit) || isForged(textOf(visit)));
			broken.push(...forged.map(({ origin }) => `${account.name}: reached ${origin}`));
		}
		return { tries, broken: counted(broken) };
	},
};
