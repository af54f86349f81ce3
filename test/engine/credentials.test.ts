import { CREDENTIAL_CASES } from '../support/credentialCases.cjs';
import { CALLERS } from '../support/engine/callers.cjs';
import { loadPackage } from '../support/engine/package.cjs';
import { runNode } from '../support/engine/run.cjs';
import { isLogin } from '../support/isLogin.cjs';

/** n8n's older helper repeats a refused request only for a credential that can log in. */
function repeatsAfter401(caller: string, type: string): boolean {
	return caller !== 'the HTTP Request node' || type.startsWith('moneyNs');
}

/** Some tests ask for something that is not there, on purpose; being told so takes a right signature. */
function expectAccepted({ refusal, status }: { refusal?: string; status: number | null }): void {
	if (status === 404) expect(refusal).toMatch(/not found|no such|unknown/i);
	else expect(refusal).toBeUndefined();
}

describe.each(CREDENTIAL_CASES)('$type$variant', ({ type, start, sample }) => {
	// The others are tested by their nodes, see credentialTests.test.ts.
	const callers = Object.entries(CALLERS).filter(
		([name]) => name !== 'the credential test' || type.startsWith('moneyNs'),
	);

	describe.each(callers)('used by %s', (callerName, caller) => {
		async function run(refuseFirst: boolean) {
			const { simulator, data } = await start();
			const pattern = `${new URL(String(data.baseUrl)).pathname.replace(/\/$/, '')}${sample.path}`;
			const path = callerName === 'the credential test' ? '*' : pattern;
			const isMoneyNsTest = type.startsWith('moneyNs') && path === '*';
			if (refuseFirst) {
				simulator.faults.add({
					kind: 'status',
					status: 401,
					path: isMoneyNsTest ? '/api/v1' : path,
				});
			}
			const { credentials } = await loadPackage();
			const node = caller(credentials[type], String(data.baseUrl), sample);
			const result = await runNode({
				node,
				parameters: { temp: '' },
				credentials: { [type]: data },
			});
			await simulator.close();
			// A login is no refusal of what was asked.
			const requests = simulator.journal.entries.filter((entry) => !isLogin(entry));
			return { result, requests, logins: simulator.journal.entries.filter(isLogin) };
		}

		it('is accepted at the first call', async () => {
			const { result, requests } = await run(false);
			expect(result.error).toBeUndefined();
			expect(requests).toHaveLength(1);
			expectAccepted(requests[0]);
			expect(result.items).toHaveLength(1);
		});

		if (!repeatsAfter401(callerName, type)) return;

		it('is signed afresh and accepted after a 401', async () => {
			const { result, requests, logins } = await run(true);
			expect(result.error).toBeUndefined();
			expect(requests.map(({ status }) => status)).toEqual([401, expect.any(Number)]);
			expectAccepted(requests[1]);
			expect(requests[1].rawUrl).toBe(requests[0].rawUrl);
			expect(logins).toHaveLength(type.startsWith('moneyNs') ? 2 : 0);
		});
	});
});
