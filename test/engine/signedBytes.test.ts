import fc from 'fast-check';
import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { startIMoneza, type IMonezaSimulator } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode, type LunaNodeSimulator } from '../../simulators/lunaNode/index.cjs';
import { CALLERS } from '../support/engine/callers.cjs';
import { loadPackage } from '../support/engine/package.cjs';
import { runNode } from '../support/engine/run.cjs';

const PACING = { requestsPerMinute: 0, maxWaitSeconds: 30 };

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 20 }),
	fc.string({ maxLength: 20 }),
	fc.constantFrom('', ' ', '+', '%20', '&=', 'é', '🚀', "'", '/', '\\', '#', '?', '"', '\n'),
);

const scalar = fc.oneof(text, fc.integer(), fc.boolean());

/** Names that a user could type; numbers as names would change their order in any object. */
const name = fc.stringMatching(/^[A-Za-z_][\w .é-]{0,9}$/);

const query = fc.dictionary(name, fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })), {
	maxKeys: 5,
});

const CALLER_NAMES = ['a programmatic node', 'a declarative node', 'the HTTP Request node'];

async function call(
	callerName: string,
	type: string,
	data: IDataObject & { baseUrl: string },
	sample: { method: IHttpRequestMethods; path: string; qs?: IDataObject; body?: IDataObject },
) {
	const { credentials } = await loadPackage();
	const node = CALLERS[callerName](credentials[type], data.baseUrl, sample);
	const stored = { [type]: { ...data, ...PACING } as never };
	return await runNode({ node, parameters: { temp: '' }, credentials: stored });
}

describe.each(CALLER_NAMES)('whatever %s sends is what was signed', (caller) => {
	let iMoneza: IMonezaSimulator;
	let lunaNode: LunaNodeSimulator;

	beforeAll(async () => {
		[iMoneza, lunaNode] = await Promise.all([startIMoneza(), startLunaNode()]);
	});

	afterAll(async () => {
		await Promise.all([iMoneza.close(), lunaNode.close()]);
	});

	it('in the query (iMoneza)', async () => {
		const { management } = iMoneza.credentials;
		await fc.assert(
			fc.asyncProperty(query, async (qs) => {
				const path = `/api/Property/${management.accessKey}`;
				// n8n reads a text that starts with = as an expression.
				const plain = JSON.parse(JSON.stringify(qs).replace(/"=+/g, '"')) as IDataObject;
				const result = await call(caller, 'iMonezaManagementApi', management, {
					method: 'GET',
					path,
					qs: plain,
				});
				expect(iMoneza.journal.last?.refusal).toBeUndefined();
				expect(result.error).toBeUndefined();
			}),
			{ numRuns: 60 },
		);
	});

	it('in the body (LunaNode)', async () => {
		await fc.assert(
			fc.asyncProperty(text, text, async (label, content) => {
				const body = {
					name: label.replace(/^=+/, '') || 'x',
					content: content.replace(/^=+/, '') || 'x',
				};
				await call(caller, 'lunaNodeApi', lunaNode.credentials, {
					method: 'POST',
					path: '/api/script/create/',
					body,
				});
				const { last } = lunaNode.journal;
				const req = new URLSearchParams(last?.body.toString('utf8')).get('req') ?? '{}';
				expect(last?.refusal).toBeUndefined();
				expect(JSON.parse(req)).toMatchObject(body);
			}),
			{ numRuns: 60 },
		);
	});
});
