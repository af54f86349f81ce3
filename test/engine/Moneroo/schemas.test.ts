import type { INodeParameters } from 'n8n-workflow';
import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { PAYMENT, PAYOUT, runMoneroo } from './node';

let moneroo: MonerooSimulator;

beforeAll(async () => {
	moneroo = await startMoneroo();
});
afterAll(async () => await moneroo.close());

/** What n8n's editor shows of an operation's output before it has run. */
interface Preview {
	properties: Record<string, { type: string }>;
}

const typeOf = (value: unknown) => (value === null ? 'null' : typeof value);

it.each<[path: string, parameters: INodeParameters]>([
	['payment/initialize', PAYMENT],
	['payment/get', { paymentId: 'py_demo0001aaaa' }],
	['payment/verify', { paymentId: 'py_demo0001aaaa' }],
	['payout/initialize', PAYOUT],
	['payout/get', { payoutId: 'po_demo0001bbbb' }],
	['payout/verify', { payoutId: 'po_demo0001bbbb' }],
])('%s puts out what its preview says', async (path, parameters) => {
	const [resource, operation] = path.split('/');
	const { properties } = (await import(
		`../../../dist/nodes/Moneroo/__schema__/v1.0.0/${path}.json`
	)) as Preview;
	const { items } = await runMoneroo(moneroo, { resource, operation, ...parameters });
	expect(Object.entries(items[0].json).map(([name, value]) => [name, typeOf(value)])).toEqual(
		Object.entries(properties).map(([name, { type }]) => [name, type]),
	);
});
