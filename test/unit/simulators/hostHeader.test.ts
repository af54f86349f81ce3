import { startMoneroo, type MonerooSimulator } from '../../../simulators/moneroo/index.cjs';
import { statusForHost } from './hostClient.cjs';

let simulator: MonerooSimulator;

beforeAll(async () => {
	simulator = await startMoneroo();
});

afterAll(async () => await simulator.close());

it.each(['attacker.example', 'localhost.attacker.example:80', '127.0.0.1.attacker.example'])(
	'a page at %s that leads its own name here gets nothing',
	async (host) => {
		expect(await statusForHost(simulator.url, host, '/v1/payments/py_demo0001aaaa')).toBe(421);
		expect(await statusForHost(simulator.url, host, '/__control/journal')).toBe(421);
		expect(simulator.journal.entries).toEqual([]);
	},
);

it.each(['127.0.0.1:1', 'localhost', '[::1]:8080'])('the name %s is its own', async (host) => {
	expect(await statusForHost(simulator.url, host, '/v1/payments/py_demo0001aaaa')).toBe(401);
});
