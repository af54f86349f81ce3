import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { N8nRest, StoredCredential, Workflow, WorkflowNode } from './n8nRest.cjs';
import { ROOT } from './paths.cjs';
import type { DemoProvider } from './providers.cjs';

const FOLDER = join(ROOT, 'examples');

/** Triggers that start a workflow by hand. A workflow without one is activated and then waits for its event. */
const MANUAL_TRIGGERS = ['n8n-nodes-base.manualTrigger'];

export interface ExampleResult {
	file: string;
	/** `success` and `active` are well; anything else says what happened. */
	status: string;
	/** Items that the last node put out. */
	items?: number;
	/** ms */
	duration?: number;
	workflowId?: string;
}

/** A run that puts out nothing shows nothing, so it does not count as a good one. */
export const isGood = ({ status, items }: ExampleResult): boolean =>
	status === 'active' || (status === 'success' && items !== 0);

/** Reads an example, with the providers' addresses replaced by the simulators'. */
function readExample(file: string, providers: DemoProvider[]): Workflow {
	const text = readFileSync(join(FOLDER, file), 'utf8');
	return JSON.parse(
		providers.reduce((json, { address, simulator }) => json.replaceAll(address, simulator), text),
	) as Workflow;
}

/** Points a node to the credentials of this n8n: by type and name, else by type alone. */
function withCredentials(node: WorkflowNode, stored: StoredCredential[]): WorkflowNode {
	const credentials = Object.entries(node.credentials ?? {}).map(([type, { name }]) => {
		const ofType = stored.filter((credential) => credential.type === type);
		const match = ofType.find((credential) => credential.name === name) ?? ofType[0];
		if (match === undefined) throw new Error(`"${node.name}" asks for a ${type} credential`);
		return [type, { id: match.id, name: match.name }];
	});
	return { ...node, ...(node.credentials && { credentials: Object.fromEntries(credentials) }) };
}

async function runExample(rest: N8nRest, file: string, workflow: Workflow): Promise<ExampleResult> {
	const stored = await rest.createWorkflow(workflow);
	const workflowId = stored.id;
	const trigger = workflow.nodes.find(({ type }) => MANUAL_TRIGGERS.includes(type));
	if (trigger === undefined) {
		await rest.activate(stored);
		return { file, workflowId, status: 'active' };
	}
	const run = await rest.run(stored, trigger.name);
	return {
		file,
		workflowId,
		status: run.error ? `${run.status}: ${run.error.message}` : run.status,
		items: run.items(run.lastNode ?? trigger.name).length,
		duration: run.duration,
	};
}

/** Imports every workflow of examples/ and starts it once. One that fails does not keep the others from starting. */
export async function runExamples(
	rest: N8nRest,
	providers: DemoProvider[],
	credentials: StoredCredential[],
): Promise<ExampleResult[]> {
	const results: ExampleResult[] = [];
	for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
		try {
			const workflow = readExample(file, providers);
			const nodes = workflow.nodes.map((node) => withCredentials(node, credentials));
			results.push(await runExample(rest, file, { ...workflow, nodes }));
		} catch (error) {
			results.push({ file, status: error instanceof Error ? error.message : String(error) });
		}
	}
	return results;
}
