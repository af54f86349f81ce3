import type { Parameter } from '../../../nodes/LunaNode/action';
import { imageId, planId, region, vmId } from '../../../nodes/LunaNode/parameters/records';
import { ip, name } from '../../../nodes/LunaNode/parameters/values';
import { findAction } from '../../../nodes/LunaNode/resources';
import { requestValues } from '../../../nodes/LunaNode/values';

const parameter = (category: string, action: string, wanted: string): Parameter => {
	const found = findAction(category, action);
	const all = [...(found?.required ?? []), ...(found?.optional ?? [])];
	return all.find((entry) => entry.name === wanted) as Parameter;
};
const size = parameter('volume', 'create', 'size');
const keep = parameter('vm', 'floatingip-delete', 'keep');
const format = parameter('image', 'fetch', 'format');
const direction = parameter('securitygroup', 'rule-insert', 'direction');
const groups = parameter('vm', 'create', 'securitygroups');
const latitude = parameter('dns2', 'record-add', 'latitude');
const subnet = parameter('network', 'create', 'subnet');
const location = parameter('image', 'fetch', 'location');
const check = parameter('monitor', 'check-add', 'type_parameters');
const locator = (value: unknown, mode = 'list') => ({ __rl: true, mode, value });

describe('requestValues', () => {
	it.each<[string, Parameter, unknown, string]>([
		['a number as text', size, 20, '20'],
		['a number that is text already', size, ' 20 ', '20'],
		['a number with decimals', latitude, -12.5, '-12.5'],
		['a switch that is on', keep, true, 'yes'],
		['a switch that is off', keep, false, 'no'],
		['a switch given in words', keep, 'YES', 'yes'],
		['a picked record', imageId, locator('84473'), '84473'],
		['a record named by a number', imageId, locator(84473, 'id'), '84473'],
		['a record from an expression', vmId, ' 82cb1f8f-83fc-4e7e ', '82cb1f8f-83fc-4e7e'],
		['a plan code', planId, locator('m.2', 'id'), 'm.2'],
		['a region that nobody knew before', region, locator('france', 'id'), 'france'],
		['a list of IDs', groups, ['123', 999], '123,999'],
		['a list that is text', groups, '123, 999', '123,999'],
		['a known value', format, 'iso', 'iso'],
		['an unknown value where more may exist', direction, 'both', 'both'],
		['an IPv4 address', ip, '203.0.113.10', '203.0.113.10'],
		['an IPv6 address', ip, '2001:db8::1', '2001:db8::1'],
		['an address range', subnet, '172.20.0.0/16', '172.20.0.0/16'],
		['a URL', location, 'ftp://example.com/a.iso', 'ftp://example.com/a.iso'],
		['text as it is', name, ' a\nb ', ' a\nb '],
	])('sends %s', (_, given, raw, sent) => {
		expect(requestValues(given, raw, true)).toEqual({ values: { [given.name]: sent } });
	});

	const unset = [undefined, null, '', '  ', [], locator(''), locator(null)];

	it.each(unset)('leaves out an optional parameter that is %j', (raw) => {
		expect(requestValues(imageId, raw, false)).toEqual({ values: {} });
	});

	it.each(unset)('refuses a required parameter that is %j', (raw) => {
		const checked = requestValues(imageId, raw, true);
		expect(checked).toMatchObject({ message: "The 'Image' field is empty" });
	});

	it.each<[string, Parameter, unknown]>([
		['an ID that is a path', vmId, '../../billing/credit'],
		['an ID with a slash', vmId, 'a/b'],
		['an ID with a dot', vmId, 'a.b'],
		['an ID with a blank', vmId, 'a b'],
		['several IDs for one', imageId, '1,2'],
		['an object for an ID', imageId, { id: 1 }],
		['a plan that is a path', planId, '..'],
		['a list with an empty entry', groups, '123,,999'],
		['a list with a blank entry', groups, ['123', ' ']],
		['a list with a blank inside an ID', groups, '12 3'],
		['a number with a unit', size, '20 GB'],
		['a fraction for a whole number', size, 1.5],
		['no number', size, NaN],
		['an infinite number', size, Infinity],
		['a number in exponent form', size, 1e21],
		['a number that is too small', size, 0],
		['a number that is too large', latitude, 90.5],
		['a word for a switch', keep, 'maybe'],
		['an unknown value', format, 'vmdk'],
		['an unknown value with markup where more may exist', direction, '<b>'],
		['a host name for an address', ip, 'example.com'],
		['an address without range', subnet, '172.20.0.0'],
		['a URL without scheme', location, 'example.com/a.iso'],
		['a script URL', location, 'javascript:alert(1)'],
		['an object for text', name, { a: 1 }],
	])('refuses %s and names the field', (_, given, raw) => {
		const checked = requestValues(given, raw, true);
		expect(checked).toEqual({
			message: expect.stringContaining(`'${given.label}'`),
			advice: expect.stringMatching(/^(Enter|Give|Choose) /),
		});
	});
});

describe('requestValues for parameters that depend on another', () => {
	it('sends each under its own name, as text', () => {
		const raw = '{"url": "https://example.com", "timeout": 5, "insecure": false, "body": ""}';
		expect(requestValues(check, raw, false)).toEqual({
			values: { url: 'https://example.com', timeout: '5', insecure: 'no' },
		});
	});

	it('takes an object from an expression, and keeps the text "true" a text', () => {
		expect(requestValues(check, { expect_substring: 'true' }, false)).toEqual({
			values: { expect_substring: 'true' },
		});
	});

	it('sends nothing for an empty object', () => {
		expect(requestValues(check, '{}', false)).toEqual({ values: {} });
	});

	it.each([
		['text that is not JSON', '{"url": '],
		['a list', '["url"]'],
		['a name that the signature adds', { api_partialkey: 'x' }],
		['a name that has a field of its own', { check_interval: 1 }],
		['a name that is none', { 'a b': 1 }],
		['a nested object', { headers: { Host: 'example.com' } }],
	])('refuses %s', (_, raw) => {
		expect(requestValues(check, raw, false)).toMatchObject({
			message: expect.stringContaining("'Check Parameters'"),
		});
	});
});
