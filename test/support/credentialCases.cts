import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
} from 'n8n-workflow';
import { startIMoneza } from '../../simulators/iMoneza/index.cjs';
import { startLunaNode } from '../../simulators/lunaNode/index.cjs';
import { startMoneroo } from '../../simulators/moneroo/index.cjs';
import { startMoneyNs } from '../../simulators/moneyNs/index.cjs';
import { startMoonBack } from '../../simulators/moonBack/index.cjs';
import type { Simulator } from '../../simulators/shared/server.cjs';

/** One request that a simulator accepts only with a right signature or token. */
export interface SampleRequest {
	method: IHttpRequestMethods;
	/** Below the base URL. */
	path: string;
	qs?: IDataObject;
	body?: IDataObject;
}

/** A credential type, a simulator that knows its keys, and something to ask it. */
export interface CredentialCase {
	type: string;
	/** What tells apart the variants of one type. */
	variant: string;
	start: () => Promise<{ simulator: Simulator; data: ICredentialDataDecryptedObject }>;
	sample: SampleRequest;
}

const AWKWARD_TEXT = "é 東京 🚀 a+b c%20d & = ' / ~ *";

const PACING = { maxWaitSeconds: 30 };

export const CREDENTIAL_CASES: CredentialCase[] = [
	{
		type: 'lunaNodeApi',
		variant: '',
		start: async () => {
			const simulator = await startLunaNode();
			return { simulator, data: { ...simulator.credentials, requestsPerMinute: 0, ...PACING } };
		},
		sample: {
			method: 'POST',
			path: '/api/script/create/',
			body: { name: AWKWARD_TEXT, content: '#!/bin/sh\necho "a/b\\c"\n' },
		},
	},
	...moonBackCases(),
	{
		type: 'monerooApi',
		variant: '',
		start: async () => {
			const simulator = await startMoneroo();
			return { simulator, data: { ...simulator.credentials, requestsPerMinute: 0, ...PACING } };
		},
		sample: { method: 'GET', path: '/v1/payments/py_demo0001aaaa', qs: { note: AWKWARD_TEXT } },
	},
	{
		type: 'moneyNsUserApi',
		variant: '',
		start: async () => {
			const simulator = await startMoneyNs();
			const { email, password, baseUrl } = simulator.credentials;
			return { simulator, data: { email, password, baseUrl, sessionToken: '', ...PACING } };
		},
		sample: { method: 'GET', path: '/api/v1/echo', qs: { note: AWKWARD_TEXT } },
	},
	...(['email', 'id'] as const).map((identifyBy) => ({
		type: 'moneyNsPlatformApi',
		variant: ` by ${identifyBy}`,
		start: async () => {
			const simulator = await startMoneyNs();
			const { email, userId, platform, privateKey, baseUrl } = simulator.credentials;
			const user = { identifyBy, email, userId, sessionToken: '' };
			return { simulator, data: { platform, privateKey, baseUrl, ...user, ...PACING } };
		},
		sample: { method: 'GET' as const, path: '/api/v1/echo', qs: { note: AWKWARD_TEXT } },
	})),
	{
		type: 'iMonezaManagementApi',
		variant: '',
		start: async () => {
			const simulator = await startIMoneza();
			return { simulator, data: { ...simulator.credentials.management, ...PACING } };
		},
		sample: {
			method: 'GET',
			path: '/api/Property/0F1E2D3C-4B5A-4678-9ABC-DEF012345678',
			qs: { includePropertyData: true, Note: AWKWARD_TEXT, Empty: '', List: ['B', 'a'] },
		},
	},
	{
		type: 'iMonezaAccessApi',
		variant: '',
		start: async () => {
			const simulator = await startIMoneza();
			return { simulator, data: { ...simulator.credentials.access, ...PACING } };
		},
		sample: {
			method: 'GET',
			path: '/api/Resource/7A6B5C4D-3E2F-4101-8899-AABBCCDDEEFF/article-17',
			qs: { ResourceURL: 'https://news.example/Café?q=A+B&page=2', UserToken: '', IP: '' },
		},
	},
];

function moonBackCases(): CredentialCase[] {
	const sample: SampleRequest = { method: 'GET', path: '/echo', qs: { note: AWKWARD_TEXT } };
	return [
		...['header', 'query'].map((sendIn) => ({
			type: 'moonBackApi',
			variant: ` in the ${sendIn}`,
			start: async () => {
				const simulator = await startMoonBack();
				const { apiToken, baseUrl } = simulator.credentials;
				return { simulator, data: { apiToken, baseUrl, sendIn, ...PACING } };
			},
			sample,
		})),
		{
			type: 'moonBackJwtApi',
			variant: '',
			start: async () => {
				const simulator = await startMoonBack();
				const { apiKey, privateKey, baseUrl } = simulator.credentials;
				return { simulator, data: { apiKey, privateKey, baseUrl, ...PACING } };
			},
			sample,
		},
	];
}
