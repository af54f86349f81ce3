import { moveWorkflow } from '../../../scripts/packages/moveWorkflow.cjs';
import { exampleWorkflows } from '../../support/packages.cjs';

const workflow = (...types: string[]) => ({
	name: 'Some',
	nodes: types.map((type, id) => ({ id: String(id), name: type, type, typeVersion: 1 })),
});

const typesIn = (content: unknown) =>
	(content as ReturnType<typeof workflow>).nodes.map(({ type }) => type);

describe('moveWorkflow', () => {
	it.each([
		['lunaNode', 'n8n-nodes-lunanode'],
		['lunaNodeTrigger', 'n8n-nodes-lunanode'],
		['monerooTool', 'n8n-nodes-moneroo'],
		['moonBackPollingTrigger', 'n8n-nodes-moonback'],
		['moneyNs', 'n8n-nodes-moneyns'],
		['iMonezaTrigger', 'n8n-nodes-imoneza'],
	])('moves %s to %s and back', (node, name) => {
		const before = workflow(`n8n-nodes-signed-apis.${node}`);
		const { content, count } = moveWorkflow(before, 'single');
		expect(typesIn(content)).toEqual([`${name}.${node}`]);
		expect(count).toBe(1);
		const back = moveWorkflow(content, 'whole');
		expect(typesIn(back.content)).toEqual([`n8n-nodes-signed-apis.${node}`]);
		expect(typesIn(before)).toEqual([`n8n-nodes-signed-apis.${node}`]);
	});

	it('leaves alone what is not ours or is there already', () => {
		const types = [
			'n8n-nodes-base.set',
			'@n8n/n8n-nodes-langchain.agent',
			'n8n-nodes-signed-apis.somethingElse',
			'n8n-nodes-moneroo.moneroo',
			'n8n-nodes-other.lunaNode',
			'n8n-nodes-signed-apis-fork.lunaNode',
		];
		const { content, count } = moveWorkflow(workflow(...types), 'single');
		expect(typesIn(content)).toEqual(types);
		expect(count).toBe(0);
	});

	it('takes a package for one service to be that of another for no node', () => {
		const { count } = moveWorkflow(workflow('n8n-nodes-moneroo.lunaNode'), 'whole');
		expect(count).toBe(0);
	});

	it('moves every workflow of a list', () => {
		const list = [workflow('n8n-nodes-signed-apis.moneroo'), workflow('n8n-nodes-base.set')];
		const { content } = moveWorkflow(list, 'single');
		expect((content as unknown[]).map(typesIn)).toEqual([
			['n8n-nodes-moneroo.moneroo'],
			['n8n-nodes-base.set'],
		]);
	});

	it('moves a workflow that stands as text in a parameter, and leaves other texts as they are written', () => {
		const node = (workflowJson: string) => ({
			nodes: [{ type: 'n8n-nodes-base.executeWorkflow', typeVersion: 1, parameters: { workflowJson } }],
		});
		const inner = JSON.stringify(workflow('n8n-nodes-signed-apis.moneyNs'));
		expect(JSON.stringify(moveWorkflow(node(inner), 'single'))).toContain('n8n-nodes-moneyns.moneyNs');
		for (const text of ['={{ $json.workflow }}', '{ "nodes": [', '{"nodes":  []}']) {
			expect(moveWorkflow(node(text), 'single').content).toEqual(node(text));
		}
	});

	it('leaves data alone that holds such a text', () => {
		const pinned = { pinData: { Some: [{ json: { type: 'n8n-nodes-signed-apis.lunaNode' } }] } };
		expect(moveWorkflow(pinned, 'single')).toEqual({ content: pinned, count: 0 });
	});

	it.each(exampleWorkflows())('moves %s there and back without another change', (_, before) => {
		const moved = moveWorkflow(before, 'single');
		expect(JSON.stringify(moved.content)).not.toContain('n8n-nodes-signed-apis.');
		expect(moveWorkflow(moved.content, 'whole')).toEqual({ content: before, count: moved.count });
	});
});
