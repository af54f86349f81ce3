import { isLogin } from '../../test/support/isLogin.cjs';
import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { counted, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { reading, writing } from './ownNodes.cjs';

/** What data of a third party make of the end of a path. */
const ENDS = [
	'..;/x',
	'..%3b/x',
	'..;a=b/x',
	'../x',
	'..',
	'.',
	'%2e%2e/x',
	'%2e%2e%2fx',
	'%252e%252e/x',
	'%25252e%25252e/x',
	'.%2e/x',
	'..%2fx',
	'..%5cx',
	'..\\x',
	'a/%2e/b',
	'a%2fb',
	'a%252fb',
	'a//b',
	'/x',
	'?x=1',
	'1?x=1',
	'%3fx=1',
	'#x',
	'1#x',
	'%23x',
	'@evil.example',
	'https://evil.example/x',
	'//evil.example/x',
	'\\\\evil.example\\x',
	'1\r\nX: y',
	'1%0d%0aX:%20y',
	'1%00',
	'1\u0000',
	'undefined',
	'null',
	'NaN',
	'[object Object]',
	' ',
	'',
	'。。/x',
	'．．/x',
	'․․/x',
];

/** Nodes whose path a user writes, with a part of it that comes with the items. */
function steps({ type, stored }: Account): Step[] {
	const name = type.startsWith('moonBack') ? 'method' : 'path';
	const begin = type.startsWith('moonBack') ? 'contacts/' : '/api/v1/echo/';
	const methods = type.startsWith('moonBack') ? { operation: 'delete' } : { method: 'DELETE' };
	return [
		...writing('behind a slash', stored, { ...methods, [name]: `=${begin}{{ $json.end }}` }),
		...writing('as it is', stored, { ...methods, [name]: '={{ $json.end }}' }),
		reading('read', stored, { [name]: `=${begin}a/{{ $json.end }}/b` }),
	];
}

async function attack(arena: Arena, account: Account, ends: string[]) {
	const ways = steps(account);
	const { atProviders, atAttackers } = await watching(arena, () =>
		runFan(
			arena.rest,
			`paths, ${account.name}`,
			ways,
			ends.map((end) => ({ end })),
		),
	);
	const visits = atProviders.filter(({ url }) => !isLogin({ path: url }));
	return { tries: ways.length * ends.length, visits: [...visits, ...atAttackers] };
}

/** What stays one part of a path, however it is read: an at sign, and dots of another script. */
const IS_HARMLESS =
	/^(\/v2|\/api\/v1\/echo)?(\/contacts)?(\/a)?\/(@evil\.example|(%E3%80%82){2}\/x|x)(\/b)?(\?api_token=[^&]+)?$/i;

export const paths: Attack = {
	name: 'Parts of a path that lead elsewhere, from a third party’s data (6.12)',
	who: 'X',
	against: 'MoonBack, MoneyNS',
	run: async (arena) => {
		const result = { tries: 0, broken: [] as string[] };
		for (const account of arena.accounts.filter(({ type }) => /^(moonBack|moneyNs)/.test(type))) {
			const control = await attack(arena, account, ['42']);
			proves(control.visits.length >= 2, `${account.name} sends not even a harmless path`);
			const { tries, visits } = await attack(arena, account, ENDS);
			result.tries += tries;
			result.broken.push(
				...visits
					.filter(({ url }) => !IS_HARMLESS.test(url))
					.map(({ method, url }) => `${account.name}: ${method} ${url}`),
			);
		}
		return { ...result, broken: counted(result.broken) };
	},
};
