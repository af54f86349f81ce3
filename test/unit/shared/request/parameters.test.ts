import { readParameters } from '../../../../nodes/shared/request/parameters';
import type { OutgoingRequest } from '../../../../nodes/shared/request/outgoingRequest';

const EXPECTED = { vm_id: '5', name: 'é & + = %' };
const JSON_TEXT = JSON.stringify(EXPECTED);
const FORM = new URLSearchParams(EXPECTED);

describe('readParameters', () => {
	it.each<[string, OutgoingRequest]>([
		['an object', { body: EXPECTED }],
		['an object without prototype', { body: Object.assign(Object.create(null), EXPECTED) }],
		['JSON text', { body: JSON_TEXT }],
		['JSON text with blanks around it', { body: ` ${JSON_TEXT}\n` }],
		['a Buffer of JSON', { body: Buffer.from(JSON_TEXT) }],
		['form text', { body: FORM.toString() }],
		['a Buffer of form text', { body: Buffer.from(FORM.toString()) }],
		['URLSearchParams', { body: FORM }],
		['form, as an object', { form: EXPECTED }],
		['form, as text', { form: FORM.toString() }],
		['a body and a form', { body: { vm_id: '5' }, form: { name: EXPECTED.name } }],
	])('reads %s', (_what, request) => {
		expect(readParameters(request)).toEqual(EXPECTED);
	});

	it.each<[string, OutgoingRequest]>([
		['no body', {}],
		['an empty text', { body: '' }],
		['an empty object', { body: {} }],
		['null', { body: null }],
	])('reads %s as no parameters', (_what, request) => {
		expect(readParameters(request)).toEqual({});
	});

	it('joins a repeated name with commas', () => {
		expect(readParameters({ body: 'scripts=1&scripts=2&region=toronto' })).toEqual({
			scripts: '1,2',
			region: 'toronto',
		});
	});

	it.each<[string, OutgoingRequest, RegExp]>([
		['a list', { body: [1] }, /has to be a JSON object or a form/],
		['a list in JSON', { body: '[1]' }, /has to be a JSON object or a form/],
		['plain text', { body: 'hello' }, /has to be a JSON object or a form/],
		['a number', { body: 5 }, /has to be a JSON object or a form/],
		['JSON that is cut off', { body: '{"a":' }, /not valid JSON/],
		['multipart', { formData: { a: 1 } }, /has to be a JSON object or a form/],
		[
			'a stream',
			{
				body: new (class Stream {
					pipe() {}
				})(),
			},
			/has to be a JSON object or a form/,
		],
	])('refuses %s', (_what, request, message) => {
		expect(() => readParameters(request)).toThrow(message);
	});
});
