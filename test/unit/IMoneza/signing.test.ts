import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { IMonezaAccessApi } from '../../../credentials/IMonezaAccessApi.credentials';
import { IMonezaManagementApi } from '../../../credentials/IMonezaManagementApi.credentials';
import { baseString, tokenHash } from '../../../nodes/IMoneza/tokenHash';
import { authenticateWith, type AnyRequest } from '../../support/authenticate.cjs';
import { fixture } from '../../support/fixtures.cjs';

interface Vector {
	name: string;
	accessKey: string;
	secretKey: string;
	method: string;
	url: string;
	timestamp: string;
	baseString: string;
	hash: string;
}

const vectors = JSON.parse(fixture('imoneza.vectors.json')) as Vector[];
const [{ accessKey, secretKey, timestamp, url: propertyUrl, hash }] = vectors;

const authenticate = async (
	request: AnyRequest,
	credentials: ICredentialDataDecryptedObject = {},
) =>
	await authenticateWith(
		new IMonezaManagementApi(),
		{ accessKey, secretKey, baseUrl: 'https://manageapi.imoneza.com', ...credentials },
		request,
	);

beforeEach(() => {
	jest.useFakeTimers({ now: Date.parse(timestamp), doNotFake: ['performance'] });
});

afterEach(() => {
	jest.useRealTimers();
});

describe.each(vectors)('golden vector $name', (vector) => {
	const url = new URL(vector.url);
	const request = { ...vector, path: url.pathname, query: url.search.slice(1) };

	it('has the same base string', () => {
		expect(baseString(request)).toBe(vector.baseString);
	});

	it('has the same hash', () => {
		expect(tokenHash(vector.secretKey, request)).toBe(vector.hash);
	});
});

it.each([
	['', 'GET\nTue, 08 Jul 2014 21:15:27 GMT\n/api/property/bb772a5b-1e7b-461c-8ac6-ca9e6e2fd2b9\n'],
	[
		'/Resource/1?includePropertyData=true',
		'GET\nTue, 08 Jul 2014 21:15:27 GMT\n/api/property/bb772a5b-1e7b-461c-8ac6-ca9e6e2fd2b9/resource/1\nincludepropertydata=true',
	],
])("writes the provider's own example of a base string (%s)", (more, expected) => {
	const [path, query = ''] = `/api/Property/BB772A5B-1E7B-461C-8AC6-CA9E6E2FD2B9${more}`.split('?');
	expect(
		baseString({ method: 'get', timestamp: 'Tue, 08 Jul 2014 21:15:27 GMT', path, query }),
	).toBe(expected);
});

it('sends time and hash in the headers of the provider, and keeps the case of the request', async () => {
	const signed = await authenticate({ url: propertyUrl });
	expect(signed.url).toBe(propertyUrl);
	expect(signed.headers).toEqual({ Timestamp: timestamp, Authentication: `${accessKey}:${hash}` });
});

it('signs the query that it sends, wherever it came from', async () => {
	const folded = await authenticate({ url: `${propertyUrl}/Resource?b=X%20y&A=1` });
	const separate = await authenticate({ uri: `${propertyUrl}/Resource?b=X%20y`, qs: { A: 1 } });
	expect(separate.url).toBe(folded.url);
	expect(separate.qs).toBeUndefined();
	expect(separate.headers).toEqual(folded.headers);
});

it('leaves the body alone', async () => {
	const body = { ExternalKey: 'article-17' };
	const signed = await authenticate({
		method: 'PUT',
		url: `${propertyUrl}/Resource/article-17`,
		body,
	});
	expect(signed.body).toBe(body);
});

it('signs a second time as if it had been the first', async () => {
	const request = { uri: `${propertyUrl}/Resource`, qs: { Page: 1 } };
	const first = await authenticate(request);
	jest.advanceTimersByTime(61_000);
	expect(await authenticate({ ...first })).toEqual(await authenticate(request));
});

it('refuses another host for the Access API than that of its credential', async () => {
	const asking = authenticateWith(
		new IMonezaAccessApi(),
		{ accessKey, secretKey },
		{ url: propertyUrl },
	);
	await expect(asking).rejects.toThrow(/manageapi\.imoneza\.com.*accessapi\.imoneza\.com/);
});

it.each([
	['Access Key', { accessKey: ' ' }],
	['Secret Key', { secretKey: '' }],
])('names an empty %s', async (label, credentials) => {
	await expect(authenticate({ url: propertyUrl }, credentials)).rejects.toThrow(label);
});
