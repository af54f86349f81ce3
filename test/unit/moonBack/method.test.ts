import { readMethod } from '../../../nodes/MoonBack/method';

it.each([
	['contacts', '/contacts'],
	['/contacts', '/contacts'],
	[' contacts/17 ', '/contacts/17'],
	['contacts/', '/contacts/'],
	['contacts/a%20b', '/contacts/a%20b'],
	['contacts/Núria Åsberg', '/contacts/Núria Åsberg'],
	['v1.2/..hidden/a..b', '/v1.2/..hidden/a..b'],
	['contacts:search', '/contacts:search'],
	[17, '/17'],
])('takes %j', (value, path) => {
	expect(readMethod(value)).toEqual({ path });
});

it.each([
	'',
	'   ',
	'/',
	undefined,
	null,
	{},
	['contacts'],
	'https://api.moonback.me/v2/contacts',
	'HTTP://evil.example',
	'file:///etc/passwd',
	'//evil.example',
	'contacts?x=1',
	'contacts#x',
	'..',
	'../contacts',
	'contacts/..',
	'contacts/./x',
	'contacts/../../admin',
	'contacts//x',
	'contacts/%2e%2e/x',
	'contacts/%2E./x',
	'contacts/%2e',
	'contacts%2fx',
	'contacts%2F..%2Fx',
	'contacts%5cx',
	'contacts\\x',
	'.\t./x',
	'con\ntacts',
	'contacts/%0d%0aHost:x',
	'contacts/%00',
	'contacts/%',
	'contacts/%zz',
	'contacts/%ff',
])('refuses %j, naming the field by its label', (value) => {
	const read = readMethod(value);
	if (!('complaint' in read)) throw new Error(`took ${read.path}`);
	expect(read.complaint.message).toContain("'Method'");
	expect(read.complaint.advice).not.toBe('');
});
