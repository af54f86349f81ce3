import { startLunaNode, type LunaNodeSimulator } from '../../simulators/lunaNode/index.cjs';
import type { Execution } from '../lib/execution.cjs';
import { installN8n, type N8nInstall } from '../lib/n8nInstall.cjs';
import { startN8n } from '../lib/n8nProcess.cjs';
import {
	N8nRest,
	type StoredCredential,
	type Workflow,
	type WorkflowNode,
} from '../lib/n8nRest.cjs';
import { OWNER } from '../lib/playground.cjs';
import { childRunning, peakMemory, resetPeakMemory } from '../lib/processMemory.cjs';
import { say, step } from '../lib/progress.cjs';
import { table } from '../lib/table.cjs';
import { buildTarball, type Tarball } from '../lib/tarball.cjs';
import { temporaryFolder } from '../lib/temporaryFolder.cjs';

/**
 * Reads 1,000 VMs through vm/info, one call per item, in a real n8n against a simulator that answers after 20 ms: with the LunaNode
 * node as it comes, with n8n's HTTP Request node and the same credential, and with the LunaNode node one call after another.
 */
const LATENCY_MS = 20;
const VM = 'c2f7b4de-8a31-4f0b-bb3e-5a0d8e6f2b22';
const TRIGGER = 'Start';

/** How many items, and how often each variant reads them. */
export interface Options {
	items: number;
	rounds: number;
}

type Variant = Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters'>;

const lunaNode = (name: string, options: object): Variant => ({
	name,
	type: 'n8n-nodes-signed-apis.lunaNode',
	typeVersion: 1,
	parameters: {
		resource: 'vm',
		operation: 'info',
		vm_id: { __rl: true, mode: 'id', value: '={{ $json.vm_id }}' },
		options,
	},
});

const variants = (url: string): Variant[] => [
	lunaNode('LunaNode node', {}),
	{
		name: 'HTTP Request node',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: `${url}/api/vm/info/`,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'lunaNodeApi',
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ { vm_id: $json.vm_id } }}',
			options: {},
		},
	},
	lunaNode('One after another', { concurrency: 1 }),
];

function workflow(variant: Variant, { id, name }: StoredCredential, items: number): Workflow {
	const plain = { id: '', typeVersion: 1, parameters: {} };
	return {
		name: variant.name,
		nodes: [
			{ ...plain, id: '1', name: TRIGGER, type: 'n8n-nodes-base.manualTrigger', position: [0, 0] },
			{ ...variant, id: '2', position: [220, 0], credentials: { lunaNodeApi: { id, name } } },
		],
		connections: { [TRIGGER]: { main: [[{ node: variant.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
		pinData: { [TRIGGER]: Array.from({ length: items }, () => ({ json: { vm_id: VM } })) },
	};
}

/** An n8n of its own with the variants stored in it. */
async function prepare(install: N8nInstall, tarball: Tarball, simulator: LunaNodeSimulator) {
	const n8n = await startN8n(install, tarball);
	const pid = childRunning(install.program);
	const rest = new N8nRest(n8n.url);
	await rest.setupOwner(OWNER);
	const credential = await rest.createCredential({
		name: 'LunaNode account',
		type: 'lunaNodeApi',
		data: { ...simulator.credentials },
	});
	const run = async (variant: Variant, items: number): Promise<Execution> => {
		const stored = await rest.createWorkflow(workflow(variant, credential, items));
		const execution = await rest.run(stored, TRIGGER);
		simulator.journal.clear();
		const got = execution.items(variant.name).length;
		if (execution.status === 'success' && got === items) return execution;
		throw new Error(
			`${variant.name}: ${execution.status}, ${got} items: ${execution.error?.message}`,
		);
	};
	return { pid, run, stop: () => n8n.stop() };
}

const median = (values: number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The row `reads`. */
export async function reads({ items, rounds }: Options): Promise<void> {
	const install = await installN8n();
	const tarball = await buildTarball(temporaryFolder().path);
	const simulator = await startLunaNode();
	simulator.faults.add({ kind: 'delay', ms: LATENCY_MS, times: 'always' });
	const all = variants(simulator.url);
	const speeds = all.map((): number[] => []);
	const peaks = all.map((): number[] => []);

	await step(`Speed: ${rounds} rounds in turn, in one n8n`, async () => {
		const { run, stop } = await prepare(install, tarball, simulator);
		for (const variant of all) await run(variant, 100);
		for (let round = 0; round < rounds; round++) {
			for (const [i, variant] of all.entries()) {
				const { duration } = await run(variant, items);
				speeds[i].push((items * 1000) / duration);
			}
		}
		stop();
	});
	await step(`Memory: ${rounds} rounds in turn, each run in a fresh n8n`, async () => {
		for (let round = 0; round < rounds; round++) {
			for (const [i, variant] of all.entries()) {
				const { pid, run, stop } = await prepare(install, tarball, simulator);
				resetPeakMemory(pid);
				await run(variant, items);
				peaks[i].push(peakMemory(pid));
				stop();
			}
		}
	});

	const rows = all.map(({ name }, i) => [
		name,
		median(speeds[i]).toFixed(1),
		`${(median(speeds[0]) / median(speeds[i])).toFixed(2)}`,
		`${speeds[i].map((speed) => speed.toFixed(0)).join(' ')}`,
		median(peaks[i]).toFixed(0),
		`${peaks[i].map((peak) => peak.toFixed(0)).join(' ')}`,
	]);
	const heading = [
		'',
		'Items/s',
		'LunaNode node is x times as fast',
		'Rounds',
		'Peak MB',
		'Rounds',
	];
	say(`\nMedians of ${rounds}; ${items} items, ${LATENCY_MS} ms latency\n`);
	say(table([heading, ...rows]));
}
