import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { iMonezaAccount } from '../../../../nodes/IMoneza/signing';
import { lunaNodeAccount } from '../../../../nodes/LunaNode/signing';
import { monerooAccount } from '../../../../nodes/Moneroo/signing';
import { moneyNsAccount } from '../../../../nodes/MoneyNs/account';
import { moonBackAccount } from '../../../../nodes/MoonBack/signing';
import type { ProviderAccount } from '../../../../nodes/shared/pacing/account';

interface Case {
	type: string;
	accountOf: (data: ICredentialDataDecryptedObject) => ProviderAccount;
	data: ICredentialDataDecryptedObject;
	secret: string;
}

const PEM = '-----BEGIN PRIVATE KEY-----\nAAAA\nBBBB\n-----END PRIVATE KEY-----';
const platform = { platform: 'p', privateKey: PEM };

const CASES: Case[] = [
	{ type: 'lunaNodeApi', accountOf: lunaNodeAccount, data: { apiId: 'i' }, secret: 'apiKey' },
	{
		type: 'iMonezaManagementApi',
		accountOf: iMonezaAccount,
		data: { accessKey: 'a' },
		secret: 'secretKey',
	},
	{
		type: 'iMonezaAccessApi',
		accountOf: iMonezaAccount,
		data: { accessKey: 'a' },
		secret: 'secretKey',
	},
	{ type: 'monerooApi', accountOf: monerooAccount, data: {}, secret: 'secretKey' },
	{ type: 'moonBackApi', accountOf: moonBackAccount, data: {}, secret: 'apiToken' },
	{
		type: 'moonBackJwtApi',
		accountOf: moonBackAccount,
		data: { apiKey: 'k' },
		secret: 'privateKey',
	},
	{ type: 'moneyNsUserApi', accountOf: moneyNsAccount, data: { email: 'e' }, secret: 'password' },
	{
		type: 'moneyNsPlatformApi',
		accountOf: moneyNsAccount,
		data: { ...platform, identifyBy: 'id', userId: '1' },
		secret: 'privateKey',
	},
];

describe.each(CASES)('the account of $type', ({ accountOf, data, secret }) => {
	const baseUrl = 'https://api.provider.example/v1';
	const own = { ...data, [secret]: 'right', baseUrl };

	it('is another one for who knows the public ID only', () => {
		expect(accountOf({ ...own, [secret]: 'wrong' }).id).not.toBe(accountOf(own).id);
	});

	it('is another one at another server', () => {
		const elsewhere = { ...own, baseUrl: 'https://test.provider.example/v1' };

		expect(accountOf(elsewhere).id).not.toBe(accountOf(own).id);
	});

	it('is the same whatever path, blanks and limits the credential has', () => {
		const same = {
			...own,
			baseUrl: ' https://API.provider.example/v2/ ',
			requestsPerMinute: 1,
			requestsPerHour: 1,
			maxWaitSeconds: 1,
		};

		expect(accountOf(same).id).toBe(accountOf(own).id);
	});

	it('shows neither public ID nor secret', () => {
		expect(JSON.stringify(accountOf(own))).not.toContain('right');
	});
});

it('counts a private key once, however its line breaks were pasted', () => {
	const pasted = [PEM, PEM.replace(/\n/g, '\\n'), PEM.replace(/\n/g, ' '), `${PEM}\r\n`];
	const ids = pasted.map((privateKey) => moonBackAccount({ apiKey: 'k', privateKey }).id);

	expect(new Set(ids).size).toBe(1);
});

it('tells apart the users of a platform, by what the credential identifies them by', () => {
	const byEmail = moneyNsAccount({ ...platform, identifyBy: 'email', email: 'e', userId: '1' });
	const byId = moneyNsAccount({ ...platform, identifyBy: 'id', email: 'e', userId: '1' });
	const another = moneyNsAccount({ ...platform, identifyBy: 'id', email: 'e', userId: '2' });

	expect(new Set([byEmail.id, byId.id, another.id]).size).toBe(3);
});
