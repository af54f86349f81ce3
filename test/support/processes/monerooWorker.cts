/* A process of its own that reads payments of one Moneroo account through n8n's engine, and prints what became of them. */
import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import type * as Signing from '../../../nodes/Moneroo/signing';
import type * as Retry from '../../../nodes/shared/request/retry';
import { builtModule } from '../engine/package.cjs';
import { runNode } from '../engine/run.cjs';

const { monerooAccount, MONEROO_RETRY_AFTER_MS } =
	builtModule<typeof Signing>('nodes/Moneroo/signing');
const { withRetries } = builtModule<typeof Retry>('nodes/shared/request/retry');

const [baseUrl, secretKey, count] = process.argv.slice(2);

async function readPayment(context: IExecuteFunctions): Promise<IDataObject> {
	const account = monerooAccount(await context.getCredentials('monerooApi'));
	const options = { url: '/v1/payments/py_demo0001aaaa', json: true };
	return await withRetries(
		async () =>
			await context.helpers.httpRequestWithAuthentication.call(context, 'monerooApi', options),
		{ account, isRead: true, defaultRetryAfterMs: MONEROO_RETRY_AFTER_MS },
	);
}

const reader: INodeType = {
	description: {
		displayName: 'Reader',
		name: 'reader',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'monerooApi', required: true }],
		properties: [],
	},
	async execute() {
		const answers = this.getInputData().map(async () => ({ json: await readPayment(this) }));
		return [await Promise.all(answers)];
	},
};

async function main(): Promise<void> {
	const { items, error } = await runNode({
		node: reader,
		parameters: {},
		credentials: {
			monerooApi: { secretKey, baseUrl, requestsPerMinute: 120, maxWaitSeconds: 36_000 },
		},
		items: Array.from({ length: Number(count) }, () => ({})),
	});
	const read = items.filter(({ json }) => (json.data as IDataObject)?.id === 'py_demo0001aaaa');
	process.stdout.write(
		`\nRESULT ${JSON.stringify({ read: read.length, error: error?.message })}\n`,
	);
}

void main();
