import type { ServerResponse } from 'node:http';
import { isLogin } from '../../test/support/isLogin.cjs';
import type { Account } from './accounts.cjs';
import { CONTROL_SECRET, type Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { textOf, type Visit } from './internet.cjs';
import { reading } from './ownNodes.cjs';
import { httpRequest, shaped } from './request.cjs';
import { secretsOf } from './secrets.cjs';

const METHODS = [
	'TRACE',
	'trace',
	' TRACE ',
	'Track',
	'CONNECT',
	'PROPFIND',
	'MKCOL',
	'DEBUG',
	'GET\r\nX-A: b',
	'GET /x HTTP/1.1\r\nHost: evil.example\r\n\r\nTRACE',
];

/** A server that sends what it got back to whoever asked, as TRACE wants it; logins are let in. */
function echo(visit: Visit, response: ServerResponse): true | undefined {
	if (isLogin({ path: visit.url })) return undefined;
	response.writeHead(200, { 'content-type': 'text/plain' }).end(textOf(visit));
	return true;
}

async function attack(arena: Arena, account: Account, isControl = false) {
	const { name, host, baseUrl, sample, stored } = account;
	const credential = isControl ? arena.control : stored;
	const method = '={{ $json.method }}';
	const old = shaped('the old node', credential, 'old node');
	const steps = [
		httpRequest('HTTP Request', credential, { method }),
		{ ...old, parameters: { ...old.parameters, requestMethod: method } },
		...(isControl ? [] : [reading('its own node', stored, { method: '=x/{{ $json.method }}' })]),
	].filter(({ type }) => !/moonBack|lunaNode|moneroo|iMoneza/.test(type));
	const url = `${baseUrl}${sample.path}`;
	const items = (isControl ? ['TRACE'] : METHODS).map((each) => ({ url, method: each }));
	for (const step of steps.filter(({ type }) => type.endsWith('moneyNs'))) {
		step.parameters.method = method;
	}
	arena.internet.answers.set(host, echo);
	const { result, atProviders } = await watching(arena, () =>
		runFan(arena.rest, `methods, ${name}`, steps, items),
	);
	arena.internet.answers.delete(host);
	const visits = atProviders.filter((visit) => !isLogin({ path: visit.url }));
	return { tries: steps.length * items.length, stored: result.stored, visits };
}

export const methods: Attack = {
	name: 'TRACE and other methods at a server that echoes (6.4)',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const control = await attack(arena, arena.accounts[0], true);
		proves(control.stored.includes(CONTROL_SECRET), 'n8n sends no TRACE');
		let tries = 0;
		const broken: string[] = [];
		for (const account of arena.accounts) {
			const { stored, visits, ...attacked } = await attack(arena, account);
			tries += attacked.tries;
			broken.push(...visits.map(({ method }) => `${account.name}: ${method} was sent`));
			if (secretsOf(account, arena.internet).isIn(stored)) {
				broken.push(`${account.name}: in the output`);
			}
		}
		return { tries, broken: counted(broken) };
	},
};
