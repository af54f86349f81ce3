import { IMONEZA_DEMO } from '../../../simulators/iMoneza/index.cjs';
import { useIMoneza } from './node';

const provider = useIMoneza();
const { run, items } = provider;
const ACCESSED = IMONEZA_DEMO.access.accessKey;

describe('access', () => {
	const BY_USER = {
		resource: 'access',
		operation: 'checkByUserToken',
		resourceKey: 'article-17',
		ResourceURL: 'https://news.example/Café Society?q=A+B&page=2',
	};

	it('is granted, and says so beside the record', async () => {
		const [access] = await items(BY_USER);
		expect(access).toMatchObject({ granted: true, AccessAction: 'Grant', AccessActionURL: '' });
		expect(Object.keys(access)).toHaveLength(10);
		expect(provider.simulator.journal.last).toMatchObject({
			path: `/api/Resource/${ACCESSED}/article-17`,
			rawQuery: `ResourceURL=${encodeURIComponent(BY_USER.ResourceURL)}&UserToken=`,
		});
	});

	it('is not granted once the quota is used up', async () => {
		provider.simulator.commands.setProperty({ Quota: 0 });
		const [access] = await items({ ...BY_USER, simplify: false });
		expect(access).toMatchObject({
			granted: false,
			AccessActionURL: expect.stringMatching(/^https:/),
			Quota: { IsMet: true },
		});
	});

	it('can be asked for with a temporary token, and with all details', async () => {
		const [access] = await items({
			resource: 'access',
			operation: 'checkByTemporaryToken',
			temporaryUserToken: 'tut-demo-0001',
			ResourceKey: 'about-us',
			ResourceURL: 'https://news.example/about-us',
			additionalFields: {
				AdBlockerStatus: 'AdBlockerDetected',
				IP: '2001:db8::1',
				UseLegacyPaywall: true,
			},
		});
		expect(access).toMatchObject({ granted: true, AccessReason: 'Free' });
		const { path, rawQuery } = provider.simulator.journal.entries[0];
		expect(path).toBe(`/api/TemporaryUserToken/${ACCESSED}/tut-demo-0001`);
		expect(Object.fromEntries(new URLSearchParams(rawQuery))).toEqual({
			ResourceKey: 'about-us',
			ResourceURL: 'https://news.example/about-us',
			AdBlockerStatus: 'AdBlockerDetected',
			IP: '2001:db8::1',
			UseLegacyPaywall: 'true',
		});
	});

	it('needs the access credential alone, and the rest the management credential alone', async () => {
		const { management, access } = provider.simulator.credentials;
		await items(BY_USER, { credentials: { iMonezaAccessApi: access } });
		await items(
			{ resource: 'property', operation: 'get' },
			{ credentials: { iMonezaManagementApi: management } },
		);
		const wrong = await run(BY_USER, {
			credentials: { iMonezaManagementApi: management },
		});
		expect(wrong.error?.message).toContain('iMonezaAccessApi');
	});
});
