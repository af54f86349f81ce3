import type { Action } from '../../../nodes/LunaNode/action';
import { readAnswer, voiceFor, type Refusal } from '../../../nodes/LunaNode/answer';
import { findAction } from '../../../nodes/LunaNode/resources';

const vmInfo = findAction('vm', 'info') as Action;
const vmCreate = findAction('vm', 'create') as Action;

const refusal = (body: unknown, action = vmInfo): Refusal => {
	const reading = readAnswer(body, action);
	if ('data' in reading) throw new Error('the answer was accepted');
	return reading.refusal;
};
const refused = (error: unknown, action = vmInfo) => refusal({ success: 'no', error }, action);

describe('readAnswer', () => {
	it('gives the data without the envelope', () => {
		const body = { success: 'yes', error: '', vm_id: '82cb' };
		expect(readAnswer(body, vmInfo)).toEqual({ data: { vm_id: '82cb' } });
		expect(body).toEqual({ success: 'yes', error: '', vm_id: '82cb' });
	});

	it.each(['no', undefined, true, 'YES', ''])('takes success %j for a failure', (success) => {
		expect(refusal({ success, vms: [] }).message).toBe(
			'LunaNode did not confirm that the request was carried out',
		);
	});

	it("repeats the provider's own words", () => {
		expect(refused('required parameter hostname not set').message).toBe(
			'LunaNode: required parameter hostname not set',
		);
	});

	it.each([
		['&quot;a&quot; &amp; &#039;b&#039; &lt;c&gt; &#x2713;', '"a" & \'b\' <c> ✓'],
		['&amp;lt;', '&lt;'],
		['&unknown; &#0;', '&unknown; &#0;'],
		['{"hostname":"too long","login_details":"password: x"}', 'hostname: too long'],
		['&quot;plain&quot;', 'plain'],
		[{ reason: ['first', 'second'] }, 'first; second'],
		['{not json', '{not json'],
	])('turns the error %j into words', (error, words) => {
		expect(refused(error).message).toBe(`LunaNode: ${words}`);
	});

	it('cuts off an error text that never ends', () => {
		expect(refused('x'.repeat(10_000)).message).toHaveLength('LunaNode: '.length + 501);
	});

	it.each([
		['invalid vm', vmInfo, "Check the 'VM' field"],
		['invalid plan selection', vmCreate, "Check the 'Plan' field"],
		['invalid image selection', vmCreate, "Check the 'Image' field"],
		['invalid region', vmCreate, "Check the 'Region' field"],
		['invalid unicorn', vmCreate, 'Check the fields'],
		['required parameter hostname not set', vmCreate, "Fill in the 'Hostname' field"],
		['region not set', vmCreate, "Fill in the 'Region' field"],
		['no capacity', vmCreate, 'Check the fields'],
	])('says what to do about %j', (words, action, advice) => {
		expect(refused(words, action).description).toContain(advice);
	});

	it('names the three usual causes of an authentication failure', () => {
		const { description, failure } = refused(
			'authentication failure; common reasons: bad nonce, source IP mismatch, invalid API id/key',
		);
		expect(description).toMatch(/clock.*IP address.*API ID or API Key/);
		expect(failure).toEqual({ cause: 'credential-invalid' });
	});

	it.each([
		['<html><body>Maintenance</body></html>', 'a web page instead of data'],
		['{"success": "yes", "info": {"login_details": "password: geheim"', 'cut off or is not JSON'],
		['', 'without any data'],
		[undefined, 'without any data'],
		[null, 'without any data'],
		[['x'], 'without any data'],
		[{}, 'did not confirm'],
	])('explains the answer %j', (body, message) => {
		const { message: said, description } = refusal(body);
		expect(said).toContain(message);
		expect(description).toContain('Try again in a minute');
	});

	it('warns that a write may have been carried out', () => {
		for (const body of ['<html>', '{"suc', '', {}]) {
			expect(refusal(body, vmCreate).description).toContain('may have been carried out');
		}
	});

	it('lets nothing but the error text of an answer into a message', () => {
		const secrets = { login_details: 'password: geheim', vnc_url: 'https://geheim' };
		const text = JSON.stringify(secrets);
		for (const body of [secrets, { success: 'no', ...secrets }, text, text.slice(0, 40)]) {
			expect(JSON.stringify(refusal(body))).not.toContain('geheim');
		}
		expect(JSON.stringify(refused(text))).not.toContain('geheim');
	});
});

describe('voiceFor', () => {
	it('says what to do about the words of an HTTP failure', () => {
		const { advice } = voiceFor(vmCreate);
		const failed = { statusCode: 400, headers: {}, body: '', code: undefined };
		expect(advice?.(failed, 'invalid plan selection')).toContain("'Plan'");
	});

	it('leaves the advice after a 5xx to the general one, which knows whether a write is in doubt', () => {
		const failed = { statusCode: 500, headers: {}, body: '', code: undefined };
		expect(voiceFor(vmCreate).advice?.(failed, 'invalid plan selection')).toBeUndefined();
	});
});
