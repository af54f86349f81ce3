import { byId } from '../../test/support/parameters.cjs';
import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { proves, type Attack, type Result } from './attack.cjs';
import { Finder } from './encodings.cjs';
import { runFan } from './fan.cjs';
import { reading } from './ownNodes.cjs';
import { reproduces } from './reproduction.cjs';
import { secretsIn } from './secrets.cjs';
import { madeUp } from './throwaway.cjs';

/** A parameter of each node, in which a user may write an expression. */
const PARAMETERS: Record<string, (expression: string) => Record<string, unknown>> = {
	lunaNodeApi: (text) => ({ operation: 'info', vm_id: byId(text) }),
	monerooApi: (text) => ({ paymentId: text }),
	moonBackApi: (text) => ({ method: text }),
	moonBackJwtApi: (text) => ({ method: text }),
	moneyNsUserApi: (text) => ({ path: text }),
	moneyNsPlatformApi: (text) => ({ path: text }),
	iMonezaManagementApi: (text) => ({
		resource: 'resource',
		operation: 'get',
		externalKey: byId(text),
	}),
	iMonezaAccessApi: (text) => ({ resourceKey: text }),
};

const FIELDS = ['apiKey', 'apiToken', 'secretKey', 'password', 'privateKey'];

/** Ways to have n8n say what a field holds: as the name of a node that does not exist, or straight on. */
const expressions = (field: string): string[] => [
	`={{ $($credentials.${field}).first().json }}`,
	`={{ $($credentials.${field}).item.json.x }}`,
	`={{ $items($credentials.${field}) }}`,
	`={{ $node[$credentials.${field}].json }}`,
	`={{ $credentials.${field} }}`,
	`={{ JSON.stringify($credentials) }}`,
];

function steps(credential: Account['stored'], field: string): Step[] {
	return expressions(field).flatMap((expression, index) => {
		const more = PARAMETERS[credential.type](expression);
		const step = reading(`continued ${index}`, credential, more);
		return [step, { ...step, name: `failing ${index}`, continueOnFail: false }];
	});
}

/** Each in an execution of its own: one that fails ends its execution. */
async function attack({ rest }: Arena, account: Account): Promise<Result> {
	const changes = madeUp(account.type);
	const field = FIELDS.find((name) => name in changes) ?? '';
	const credential = await account.variation({ ...changes, sessionToken: '' });
	const secrets = new Finder(secretsIn(changes));
	const broken: string[] = [];
	const all = steps(credential, field);
	for (const step of all) {
		const { stored } = await runFan(rest, `$credentials, ${account.name}`, [step], [{}]);
		if (secrets.isIn(stored)) broken.push(`${account.name}: ${field} in the execution`);
	}
	proves(all.length > 0 && field !== '', `${account.name} has no secret to look for`);
	return { tries: all.length, broken: [...new Set(broken)] };
}

const against = (names: RegExp) => async (arena: Arena) => {
	const result: Result = { tries: 0, broken: [] };
	for (const account of arena.accounts.filter(({ type }) => names.test(type))) {
		const { tries, broken } = await attack(arena, account);
		result.tries += tries;
		result.broken.push(...broken);
	}
	return result;
};

export const inProgrammaticNodes: Attack = {
	name: '$credentials in a parameter of the other four nodes (6.2)',
	who: 'U',
	against: 'LunaNode, Moneroo, MoneyNS, iMoneza',
	run: against(/^(?!moonBack)/),
};

const PAGE = 'credentials-in-declarative-parameters.md';
/** In a credential of n8n's own. */
const OWN = 'secret-of-the-owner-5f2c81';

export const inDeclarativeNodes: Attack = {
	name: '$credentials in a parameter of the declarative node (6.2)',
	who: 'U',
	against: 'MoonBack',
	upstream: PAGE,
	run: async (arena) => {
		const { tries, broken } = await against(/^moonBack/)(arena);
		const data = { apiKey: OWN, baseUrl: 'https://example.com/api/v1' };
		const credential = { name: 'n8n', type: 'n8nApi', data };
		if (await reproduces(arena.rest, PAGE, credential, OWN)) broken.push('n8n’s own node n8n');
		return { tries: tries + 1, broken };
	},
};
