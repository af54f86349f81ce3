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
const script = parameter('script', 'create', 'content');
const password = parameter('email', 'user-add', 'password');
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
		['one line of text without what surrounds it', name, '  web 1 \n', 'web 1'],
		['text of several lines as it is', script, ' a\nb \n', ' a\nb \n'],
		['a secret as it is', password, ' geheim ', ' geheim '],
		['a list of picked records', groups, [locator('123'), locator(999)], '123,999'],
		['a list of one number', groups, 123, '123'],
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
		['a list with null in it', groups, [null, 5]],
		['a list with a missing entry', groups, [undefined, 5]],
		['a list with a switch in it', groups, [true, 5]],
		['a list with an object in it', groups, [{ id: 5 }]],
		['a list with a list in it', groups, [['5']]],
		['a list with a picked record that is empty', groups, [locator(null), 5]],
		['a list with no number in it', groups, [NaN]],
		['a switch for a list', groups, true],
		['an object for a list', groups, { id: 5 }],
		['no number for an ID', imageId, NaN],
		['no number for text', name, NaN],
		['a list for a number', size, [5]],
		['a list for a choice', direction, ['egress']],
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
		['a name that is none', { 'a b': 1 }],
		['a nested object', { headers: { Host: 'example.com' } }],
	])('refuses %s', (_, raw) => {
		expect(requestValues(check, raw, false)).toMatchObject({
			message: expect.stringContaining("'Check Parameters'"),
		});
	});

	it.each(['name', 'type', 'check_interval', 'delay'])(
		"says that LunaNode's API cannot tell %s from the general field",
		(taken) => {
			const checked = requestValues(check, { [taken]: 'x' }, false);
			expect(checked).toEqual({
				message: expect.stringMatching(`'Check Parameters'.*'${taken}'.*LunaNode's API`),
				advice: expect.stringContaining('cannot be sent'),
			});
		},
	);

	it.each(['api_id', 'api_partialkey'])('says that the signature brings %s', (added) => {
		expect(requestValues(check, { [added]: 'x' }, false)).toMatchObject({
			message: expect.stringMatching(`'Check Parameters'.*'${added}'.*signature`),
		});
	});
});
