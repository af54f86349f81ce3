import type { IDataObject, INodeExecutionData, NodeApiError } from 'n8n-workflow';
import { LunaNode } from '../../../nodes/LunaNode/LunaNode.node';
import { execution, success, type SentCall } from './context';

type Given = Parameters<typeof execution>[0];

/** An execution that ends well. */
export async function run(given: Given) {
	const prepared = execution(given);
	const [items] = await new LunaNode().execute.call(prepared.context);
	return { ...prepared, items };
}

/** An execution that ends with an error. */
export async function failure(given: Given) {
	const prepared = execution(given);
	const error: unknown = await new LunaNode().execute.call(prepared.context).catch((e) => e);
	return { ...prepared, error: error as NodeApiError };
}

export const json = (items: INodeExecutionData[]) => items.map((item) => item.json);

/** Parameters of an operation on a VM. */
export const vm = (operation: string, more: IDataObject = {}): IDataObject => ({
	resource: 'vm',
	operation,
	...more,
});

/** Parameters of so many items that each ask for a VM of their own. */
export const infos = (count: number, more: IDataObject = {}) =>
	Array.from({ length: count }, (_, index) => vm('info', { vm_id: `vm-${index}`, ...more }));

/** What LunaNode answers to one of them. */
export const infoOf = ({ values }: SentCall) =>
	success({ info: {}, extra: { vm_id: values.vm_id } });
