import type { IDataObject, INode, IPollFunctions, WorkflowExecuteMode } from 'n8n-workflow';

const node: INode = {
	id: 'poll',
	name: 'Poller',
	type: 'n8n-nodes-signed-apis.poller',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The parts of n8n that a poll uses. */
export function polling(
	staticData: IDataObject = {},
	{ mode = 'trigger' as WorkflowExecuteMode } = {},
) {
	const warn = jest.fn();
	const context = {
		getNode: () => node,
		getMode: () => mode,
		getWorkflowStaticData: () => staticData,
		logger: { warn },
	};
	return { context: context as unknown as IPollFunctions, staticData, warn };
}

/** What a restart leaves of static data: only what survives being stored. */
export function stored(staticData: IDataObject): IDataObject {
	return JSON.parse(JSON.stringify(staticData)) as IDataObject;
}
