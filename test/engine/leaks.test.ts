import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Fault } from '../../simulators/shared/faults.cjs';
import type { JournalEntry } from '../../simulators/shared/journal.cjs';
import { CREDENTIAL_CASES } from '../support/credentialCases.cjs';
import { CALLERS } from '../support/engine/callers.cjs';
import { testCredential } from '../support/engine/credentialTester.cjs';
import { loadPackage } from '../support/engine/package.cjs';
import { runNode } from '../support/engine/run.cjs';
import { captureLogs } from '../support/logs.cjs';

const FAULTS: Fault[] = [
	...[400, 401, 403, 404, 423, 429, 500, 503].map((status): Fault => ({ kind: 'status', status })),
	{ kind: 'resetBefore' },
	{ kind: 'resetAfter' },
	{ kind: 'truncatedJson' },
	{ kind: 'html' },
	{ kind: 'emptyBody' },
	{ kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' },
].map((fault): Fault => ({ ...fault, times: 'always', path: '*' }) as Fault);

/** Everything in a credential that nobody else may know. */
const SECRET_FIELDS = [
	'apiKey',
	'apiToken',
	'secretKey',
	'password',
	'privateKey',
	'passphrase',
	'sessionToken',
];

/** The secrets of a credential, and the parts of them that are sent or shown on lines of their own. */
function secretsOf(data: ICredentialDataDecryptedObject): string[] {
	const values = SECRET_FIELDS.map((field) => String(data[field] ?? ''));
	const pemLines = values.flatMap((value) => value.split('\n').filter((line) => line.length > 40));
	const halves = values.filter((value) => value.length === 128).map((value) => value.slice(0, 64));
	const whole = values.filter((value) => value !== '' && !value.includes('\n'));
	return [...whole, ...whole.map(encodeURIComponent), ...pemLines, ...halves];
}

/** What was made of the secrets for one request. */
function signaturesIn({ headers, body, rawQuery }: JournalEntry): string[] {
	const form = new URLSearchParams(body.toString('utf8'));
	const authentication = String(headers.authentication ?? '').split(':')[1];
	const bearer = String(headers.authorization ?? '').replace(/^Bearer /, '');
	const query = new URLSearchParams(rawQuery).get('api_token');
	const all = [bearer, headers.token, authentication, form.get('signature'), query];
	return all.filter((text): text is string => typeof text === 'string' && text.length > 8);
}

describe.each(CREDENTIAL_CASES)('$type$variant', ({ type, start, sample }) => {
	const isMoneyNs = type.startsWith('moneyNs');
	const callers = Object.entries(CALLERS).filter(
		([name]) => isMoneyNs || name !== 'the credential test',
	);

	it.each(callers)('leaks nothing when %s meets trouble', async (_name, caller) => {
		const { credentials } = await loadPackage();
		const { logged } = await captureLogs(async (printedSoFar) => {
			for (const fault of FAULTS) {
				const { simulator, data } = await start();
				simulator.faults.add(fault);
				const node = caller(credentials[type], String(data.baseUrl), sample);
				const result = await runNode({
					node,
					parameters: { temp: '' },
					credentials: { [type]: { ...data, maxWaitSeconds: 0 } },
				});
				await simulator.close();
				const seen = [
					result.stored,
					result.error?.message,
					result.error?.description,
					printedSoFar(),
				].join();
				const marks = [
					...secretsOf(data),
					...secretsOf(result.credentials[type]),
					...simulator.journal.entries.flatMap(signaturesIn),
				];
				expect(marks.filter((mark) => seen.includes(mark))).toEqual([]);
			}
		});
		// The engine logs each of these; without a word of it nothing was looked at.
		expect(logged.length).toBeGreaterThan(100 * FAULTS.length);
	});

	it('leaks nothing when its test meets trouble', async () => {
		for (const fault of FAULTS) {
			const { simulator, data } = await start();
			simulator.faults.add(fault);
			const tested = await testCredential(type, { ...data, maxWaitSeconds: 0 });
			await simulator.close();
			expect(tested.status).toBe('Error');
			const marks = [...secretsOf(data), ...simulator.journal.entries.flatMap(signaturesIn)];
			expect(marks.filter((mark) => tested.message.includes(mark))).toEqual([]);
		}
	});
});

describe('a credential that cannot be used', () => {
	const MARK = 'do-not-show-me';

	it.each(CREDENTIAL_CASES)(
		'$type$variant is refused without being quoted',
		async ({ type, sample }) => {
			const { credentials } = await loadPackage();
			const spoilt = Object.fromEntries(
				['apiId', 'email', 'platform', 'accessKey', ...SECRET_FIELDS].map((field) => [field, MARK]),
			);
			const baseUrls = [
				'http://127.0.0.1:9',
				`https://${MARK}:${MARK}@127.0.0.1:9`,
				'http://example.com',
			];
			for (const baseUrl of baseUrls) {
				const node = CALLERS['a programmatic node'](credentials[type], baseUrl, sample);
				const data = { ...spoilt, baseUrl, sessionToken: '', maxWaitSeconds: 0 };
				const { error } = await runNode({ node, parameters: {}, credentials: { [type]: data } });
				expect(error).toBeDefined();
				expect(`${error?.message} ${error?.description}`).not.toContain(MARK);
			}
		},
	);
});
