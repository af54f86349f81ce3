import { LUNANODE } from '../../../nodes/LunaNode/provider';
import { readEnvelope } from '../../../nodes/LunaNode/response';
import { operationOf } from '../../support/operations.cjs';

const vmInfo = operationOf(LUNANODE, 'vm/info').operation;
const vmCreate = operationOf(LUNANODE, 'vm/create').operation;

const problem = (body: unknown, operation = vmInfo) => {
	const envelope = readEnvelope(body, operation);
	if ('value' in envelope) throw new Error('the answer was accepted');
	return envelope.problem;
};
const refused = (error: unknown, operation = vmInfo) =>
	problem({ success: 'no', error }, operation);

describe('the envelope of an answer', () => {
	it('gives the data without the envelope', () => {
		const body = { success: 'yes', error: '', vm_id: '82cb' };
		expect(readEnvelope(body, vmInfo)).toEqual({ value: { vm_id: '82cb' } });
		expect(body).toEqual({ success: 'yes', error: '', vm_id: '82cb' });
	});

	it.each(['no', undefined, true, 'YES', ''])('takes success %j for a failure', (success) => {
		expect(problem({ success, vms: [] }).message).toBe(
			'LunaNode did not confirm that the request was carried out',
		);
	});

	it("repeats the provider's own words", () => {
		expect(refused('required parameter hostname not set').message).toBe(
			'LunaNode: required parameter hostname not set',
		);
	});

	it.each([
		['required parameter hostname not set', vmCreate, "Fill in the 'Hostname' field"],
		['no capacity', vmCreate, 'Check the fields'],
	])('says what to do about %j', (words, operation, description) => {
		expect(refused(words, operation).description).toContain(description);
	});

	it('names the three usual causes of an authentication failure', () => {
		const { description, failure } = refused(
			'authentication failure; common reasons: bad nonce, source IP mismatch, invalid API id/key',
		);
		expect(description).toMatch(/API ID and API Key.*IP addresses.*clock/);
		expect(failure).toEqual({ cause: 'credential-invalid' });
	});

	it.each([
		['<html><body>Maintenance</body></html>', 'a web page instead of data'],
		['{"success": "yes", "info": {"login_details": "password: geheim"', 'cut off or is not JSON'],
		['', 'without any data'],
		[undefined, 'without any data'],
		[null, 'without any data'],
		[['x'], 'does not have the documented form'],
		[{}, 'did not confirm'],
	])('explains the answer %j', (body, message) => {
		const { message: said, description } = problem(body);
		expect(said).toContain(message);
		expect(description).toContain('Try again later');
	});

	it('warns that a write may have been carried out', () => {
		for (const body of ['<html>', '{"suc', '', {}]) {
			expect(problem(body, vmCreate)).toMatchObject({
				description: expect.stringContaining('may have carried the request out'),
				mayHaveBeenDone: true,
				reason: 'unreadable',
			});
		}
	});

	it('lets nothing but the error text of an answer into a message', () => {
		const secrets = { login_details: 'password: geheim', vnc_url: 'https://geheim' };
		const text = JSON.stringify(secrets);
		for (const body of [secrets, { success: 'no', ...secrets }, text, text.slice(0, 40)]) {
			expect(JSON.stringify(problem(body))).not.toContain('geheim');
		}
		expect(JSON.stringify(refused(text))).not.toContain('geheim');
	});
});
