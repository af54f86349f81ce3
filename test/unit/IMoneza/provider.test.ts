import type { IDataObject } from 'n8n-workflow';
import { explainerFor } from '../../../nodes/IMoneza/errors';
import { IMONEZA } from '../../../nodes/IMoneza/provider';
import { operationOf } from '../../support/operations.cjs';

const decode = (body: unknown, asked: Parameters<typeof IMONEZA.decode>[1]) =>
	IMONEZA.decode(body, asked, { statusCode: 200, headers: {} });

const call = (path: string, values: IDataObject = {}) => ({
	...operationOf(IMONEZA, path),
	values,
	isSimple: true,
});

describe('an answer', () => {
	const saved = { externalKey: 'a-1' };

	it.each<[path: string, body: unknown, records: IDataObject[]]>([
		['resource/get', { ExternalKey: 'a' }, [{ ExternalKey: 'a' }]],
		['resource/getAll', [{ ExternalKey: 'a' }], [{ ExternalKey: 'a' }]],
		['resource/getAll', [], []],
		['callbackResult/get', { Status: 'Done' }, [{ Status: 'Done' }]],
		['callbackResult/get', ['x'], [{ value: 'x' }]],
		['resource/upsert', '', [{ ExternalKey: 'a-1', saved: true }]],
		['resource/upsert', undefined, [{ ExternalKey: 'a-1', saved: true }]],
		['resource/upsert', { Name: 'x' }, [{ ExternalKey: 'a-1', saved: true, Name: 'x' }]],
		['access/checkByUserToken', { AccessActionURL: '' }, [{ granted: true, AccessActionURL: '' }]],
		[
			'access/checkByUserToken',
			{ AccessActionURL: 'https://x' },
			[{ granted: false, AccessActionURL: 'https://x' }],
		],
	])('of %s: %j', (path, body, records) => {
		expect(decode(body, call(path, saved))).toEqual({ value: records });
	});

	it.each([
		['resource/get', '<html>', 'iMoneza answered with a web page instead of data'],
		['resource/get', [], "iMoneza's answer does not have the documented form"],
		['resource/getAll', ['x'], "iMoneza's answer does not have the documented form"],
		['resource/upsert', 'half {', "iMoneza's answer is cut off or is not JSON"],
		['property/get', undefined, 'iMoneza answered without any data'],
	])('of %s that cannot be read: %j', (path, body, message) => {
		expect(decode(body, call(path))).toMatchObject({ problem: { message } });
	});

	it.each(['access/checkByUserToken', 'access/checkByTemporaryToken'])(
		'of %s that cannot be read may have counted',
		(path) => {
			expect(decode('<html>', call(path))).toEqual({
				problem: {
					message: expect.stringMatching(/^The access may have counted: .*web page/),
					description: expect.stringContaining('works once'),
					mayHaveBeenDone: true,
					reason: 'unreadable',
				},
			});
		},
	);
});

describe('the explainer', () => {
	const failed = (statusCode: number) => ({
		statusCode,
		headers: {},
		body: undefined,
		code: undefined,
	});

	it('says of an access check that it may have counted, after what leaves that open only', () => {
		const { message, description } = explainerFor(call('access/checkByUserToken'));
		expect(message?.(failed(503), undefined)).toBe(
			'The access may have counted: iMoneza answered with HTTP status 503',
		);
		expect(description?.(failed(503), undefined)).toContain('works once');
		expect(message?.(failed(401), undefined)).toBeUndefined();
		expect(description?.(failed(401), undefined)).toContain('Secret Key');
		expect(explainerFor(call('resource/get')).message?.(failed(503), undefined)).toBeUndefined();
	});
});
