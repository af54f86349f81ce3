import 'reflect-metadata';
import { LoadOptionsContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type INodeListSearchResult,
	type INodeParameters,
} from 'n8n-workflow';
import { InMemoryCredentials, type StoredCredentials } from './credentials.cjs';
import { loadPackage, nodeTypes } from './package.cjs';
import { additionalData, plainNode } from './run.cjs';

/** A searchable list of one of the package's nodes, as the editor opens it. */
export interface Opened {
	/** e.g. `lunaNode` */
	node: string;
	/** Name of the node's method. */
	search: string;
	parameters: INodeParameters;
	credentials: StoredCredentials;
}

/** Opens it in n8n's real context for dropdowns. Throws what the user would see beside the field. */
export async function openDropdown(opened: Opened): Promise<INodeListSearchResult> {
	const { node, search, parameters, credentials } = opened;
	const loaded = await loadPackage();
	const type = NodeHelpers.getVersionedNodeType(loaded.nodes[node], 1);
	const named = Object.keys(credentials).map((name) => [name, { id: '1', name }]);
	const placed = {
		...plainNode('Opened', node),
		parameters,
		credentials: Object.fromEntries(named) as Record<string, { id: string; name: string }>,
	};
	const workflow = new Workflow({
		id: 'workflow',
		nodes: [placed],
		connections: {},
		active: false,
		nodeTypes: nodeTypes(loaded.nodes),
	});
	const helper = new InMemoryCredentials(loaded.credentials, structuredClone(credentials));
	const data = additionalData(workflow, helper);
	const context = new LoadOptionsContext(
		workflow,
		placed,
		{ ...data, currentNodeParameters: parameters },
		'',
	);
	const method = type.methods?.listSearch?.[search];
	if (!method) throw new Error(`${node} has no list ${search}`);
	return await method.call(context);
}
