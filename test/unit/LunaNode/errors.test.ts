import { explainerFor, hintFor } from '../../../nodes/LunaNode/errors';
import { LUNANODE } from '../../../nodes/LunaNode/provider';
import { operationOf } from '../../support/operations.cjs';

const operation = (path: string) => operationOf(LUNANODE, path).operation;
const vmCreate = operation('vm/create');
const vmInfo = operation('vm/info');
const keyRemove = operation('sshkey/remove');
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
	const { description, failure } = hintFor(words, row) ?? {};
	expect(description).toMatch(/^Fill in /);
	expect(description?.match(/'[^']+'/g)).toEqual(labels);
	expect(failure).toBeUndefined();
});

it('does not claim that all of several fields are missing', () => {
	expect(hintFor('hostname, plan_id, and/or image_id not set', vmCreate)?.description).toBe(
		"Fill in whichever of these fields is empty: 'Hostname', 'Plan', 'Image'",
	);
});

it.each([
	['region not set', vmInfo],
	['required parameter unicorn not set', vmCreate],
	['invalid request', vmInfo],
	['invalid region', vmInfo],
	['no capacity', vmCreate],
	['protocol not allowed', operation('securitygroup/rule-insert')],
	['SSH key not allowed', keyRemove],
])('%j leaves it to the general advice, without a field to name', (words, row) => {
	expect(hintFor(words, row)).toBeUndefined();
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
		const hint = hintFor(words, row);
		expect(hint).toMatchObject(credential);
		expect(hint?.description).toMatch(/API ID and API Key.*IP addresses.*clock/);
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
	const hint = hintFor(words, vmCreate);
	expect(hint).toMatchObject(credential);
	expect(hint?.description).toMatch(/API key.*restricted/);
});

it('takes an invalid SSH key for the field, not for the credential', () => {
	const hint = hintFor('invalid key', keyRemove);
	expect(hint?.description).toMatch(/^Check the 'SSH Key/);
	expect(hint?.failure).toBeUndefined();
});

it.each([
	['invalid vm', vmInfo, "Check the 'VM' field"],
	['invalid plan selection', vmCreate, "Check the 'Plan' field"],
	['invalid image selection', vmCreate, "Check the 'Image' field"],
	['invalid region', vmCreate, "Check the 'Region' field"],
])('%j leads to the field whose value is wrong', (words, row, description) => {
	expect(hintFor(words, row)?.description).toContain(description);
});

describe('the explainer', () => {
	const { description } = explainerFor({
		...operationOf(LUNANODE, 'vm/create'),
		values: {},
		isSimple: true,
	});
	const failed = (statusCode: number) => ({
		statusCode,
		headers: {},
		body: '',
		code: undefined,
	});

	it('says what to do about the words of an HTTP failure', () => {
		expect(description?.(failed(400), 'invalid plan selection')).toContain("'Plan'");
	});

	it('leaves the advice after a 5xx to the general one, which knows whether a write is in doubt', () => {
		expect(description?.(failed(500), 'invalid plan selection')).toBeUndefined();
	});

	it('has none without words', () => {
		expect(description?.(failed(400), undefined)).toBeUndefined();
	});
});
