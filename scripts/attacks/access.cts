import { isLogin } from '../../test/support/isLogin.cjs';
import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { writing } from './ownNodes.cjs';
import { httpRequest, shaped } from './request.cjs';

/** LunaNode tells what changes something by the action, the others by the method. */
const CHANGES: Record<string, Array<{ method: string; path: string }>> = {
	lunaNodeApi: [
		'vm/delete',
		'VM/delete',
		'vm//delete',
		'vm/stop/',
		'vm/list/../delete',
		'vm/none',
	].map((action) => ({ method: 'POST', path: `/api/${action}/` })),
};

const changesOf = ({ type, sample }: Account): Array<{ method: string; path: string }> =>
	CHANGES[type] ??
	['POST', 'PUT', 'PATCH', 'DELETE', 'post', ' Delete '].map((method) => ({
		method,
		path: sample.path,
	}));

/** Every node that sends something that changes something. */
function steps(credential: StoredCredential): Step[] {
	const method = '={{ $json.method }}';
	const old = shaped('the old node', credential, 'old node');
	const pages = {
		paginationMode: 'updateAParameterInEachRequest',
		parameters: { parameters: [{ type: 'qs', name: 'page', value: '={{ $pageCount }}' }] },
		paginationCompleteWhen: 'responseIsEmpty',
		limitPagesFetched: true,
		maxRequests: 2,
	};
	const body = { sendBody: true, bodyParameters: { parameters: [{ name: 'a', value: 'b' }] } };
	return [
		httpRequest('HTTP Request', credential, { method, ...body }),
		httpRequest('a form', credential, { method, ...body, contentType: 'form-urlencoded' }),
		httpRequest('with paging', credential, {
			method,
			options: { pagination: { pagination: pages } },
		}),
		{ ...old, parameters: { ...old.parameters, requestMethod: method } },
		...writing('its own node', credential),
	];
}

async function attack(arena: Arena, account: Account, credential: StoredCredential) {
	const items = changesOf(account).map(({ method, path }) => ({
		url: `${account.baseUrl}${path}`,
		method,
	}));
	const ways = steps(credential);
	const { atProviders } = await watching(arena, () =>
		runFan(arena.rest, `access, ${account.name}`, ways, items),
	);
	const visits = atProviders.filter(({ url }) => !isLogin({ path: url }));
	return { tries: ways.length * items.length, visits };
}

export const access: Attack = {
	name: 'Changes with a read-only credential, from every node',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const result = { tries: 0, broken: [] as string[] };
		for (const account of arena.accounts) {
			const full = await attack(arena, account, await account.variation({ access: 'full' }));
			proves(full.visits.length > 0, `${account.name} sends no change even with full access`);
			const readOnly = await account.variation({ access: 'readOnly' });
			const { tries, visits } = await attack(arena, account, readOnly);
			result.tries += tries;
			result.broken.push(...visits.map(({ method, url }) => `${account.name}: ${method} ${url}`));
		}
		return { ...result, broken: counted(result.broken) };
	},
};
