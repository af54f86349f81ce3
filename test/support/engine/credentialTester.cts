import { CredentialTestContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialTestFunction,
	type INodeCredentialTestResult,
	type INodeType,
} from 'n8n-workflow';
import { CALLERS } from './callers.cjs';
import { InMemoryCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';
import { additionalData, runNode } from './run.cjs';

/** Tests a credential as n8n's own service does: by the test of its type, or else by the first node that has one for it. */
export async function testCredential(
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const { credentials } = await loadPackage();
	if (credentials[type].test) return await byRequest(type, data);
	const test = await findTest(type);
	if (!test) return { status: 'Error', message: 'No testing function found for this credential.' };
	const workflow = new Workflow({
		nodes: [],
		connections: {},
		active: false,
		nodeTypes: nodeTypes({}),
	});
	const context = new CredentialTestContext(
		additionalData(workflow, new InMemoryCredentials(credentials, { [type]: data })),
	);
	return await test.call(context, { id: '1', name: type, type, data: structuredClone(data) });
}

async function findTest(type: string): Promise<ICredentialTestFunction | undefined> {
	const { nodes } = await loadPackage();
	for (const node of Object.values(nodes) as INodeType[]) {
		const testedBy = node.description.credentials?.find(({ name }) => name === type)?.testedBy;
		if (typeof testedBy === 'string') return node.methods?.credentialTest?.[testedBy];
	}
	return undefined;
}

interface Failed {
	message: string;
	cause?: { code?: string; response?: { status: number; statusText: string } };
}

async function byRequest(
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const { credentials } = await loadPackage();
	const node = CALLERS['the credential test'](credentials[type], String(data.baseUrl), {
		method: 'GET',
		path: '',
	});
	const { error } = await runNode({
		node,
		parameters: { temp: '' },
		credentials: { [type]: data },
	});
	if (!error) return { status: 'OK', message: 'Connection successful!' };
	const { message, cause } = error as Failed;
	const rule = credentials[type].test?.rules?.find(
		({ type: kind, properties }) =>
			kind === 'responseCode' &&
			(properties as { value: unknown }).value === cause?.response?.status,
	);
	if (rule) return { status: 'Error', message: rule.properties.message };
	return { status: 'Error', message: cause?.response?.statusText ?? cause?.code ?? message };
}
