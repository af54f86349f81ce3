import type { Action } from '../../../nodes/LunaNode/action';
import { adviceFor } from '../../../nodes/LunaNode/advice';
import { findAction } from '../../../nodes/LunaNode/resources';

const action = (category: string, name: string) => findAction(category, name) as Action;
const vmCreate = action('vm', 'create');
const vmInfo = action('vm', 'info');
const keyRemove = action('sshkey', 'remove');
const credential = { failure: { cause: 'credential-invalid' } };

it.each([
	['hostname, plan_id, and/or image_id not set', vmCreate, ["'Hostname'", "'Plan'", "'Image'"]],
	['hostname and plan_id not set', vmCreate, ["'Hostname'", "'Plan'"]],
	['hostname or unicorn not set', vmCreate, ["'Hostname'"]],
	['required parameters hostname, plan_id not set', vmCreate, ["'Hostname'", "'Plan'"]],
	['required parameter hostname not set', vmCreate, ["'Hostname'"]],
	['Region not set', vmCreate, ["'Region'"]],
	['vm not set', vmInfo, ["'VM'"]],
])('%j names the fields that it is about', (words, row, labels) => {
	const { description, failure } = adviceFor(words, row) ?? {};
	expect(description).toMatch(/^Fill in /);
	expect(description?.match(/'[^']+'/g)).toEqual(labels);
	expect(failure).toBeUndefined();
});

it('does not claim that all of several fields are missing', () => {
	expect(adviceFor('hostname, plan_id, and/or image_id not set', vmCreate)?.description).toBe(
		"Fill in whichever of these fields is empty: 'Hostname', 'Plan', 'Image'",
	);
});

it.each([
	['region not set', vmInfo],
	['required parameter unicorn not set', vmCreate],
	['invalid request', vmInfo],
	['invalid region', vmInfo],
	['no capacity', vmCreate],
	['protocol not allowed', action('securitygroup', 'rule-insert')],
	['SSH key not allowed', keyRemove],
])('%j leaves it to the general advice, without a field to name', (words, row) => {
	expect(adviceFor(words, row)).toBeUndefined();
});

it.each([
	'authentication failure; common reasons: bad nonce, source IP mismatch, invalid API id/key',
	'Authentication failed',
	'invalid nonce',
	'bad nonce',
	'invalid signature',
	'invalid api key',
	'invalid API ID',
])('%j leads to the clock and the credential', (words) => {
	for (const row of [vmCreate, keyRemove]) {
		const advice = adviceFor(words, row);
		expect(advice).toMatchObject(credential);
		expect(advice?.description).toMatch(/clock.*IP address.*API ID or API Key/);
	}
});

it.each([
	'action not allowed for this key',
	'this API key is not allowed to use vm.create',
	'API key not permitted for vm.create',
	'action not permitted',
	'permission denied',
	'access denied',
	'unauthorized',
])('%j leads to the actions that the API key is restricted to', (words) => {
	const advice = adviceFor(words, vmCreate);
	expect(advice).toMatchObject(credential);
	expect(advice?.description).toMatch(/API key.*restricted/);
});

it('takes an invalid SSH key for the field, not for the credential', () => {
	const advice = adviceFor('invalid key', keyRemove);
	expect(advice?.description).toMatch(/^Check the 'SSH Key/);
	expect(advice?.failure).toBeUndefined();
});
