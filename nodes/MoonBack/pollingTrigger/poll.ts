import type { INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { contentHash } from '../../shared/polling/contentHash';
import { runPoll } from '../../shared/polling/runPoll';
import { readMethod } from '../method';
import { connectForPoll } from './connection';
import { listWatch } from './listWatch';
import { refuse } from './refuse';
import { readSettings } from './settings';

/** One poll of the list that the user named. */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const method = readMethod(context.getNodeParameter('method', ''));
	if ('complaint' in method) throw refuse(context, method.complaint);
	const connection = await connectForPoll(context, method.path);
	const scope = contentHash([connection.account.id, asTyped(context)]);
	return await runPoll(context, [listWatch(context, connection, readSettings(context), scope)]);
}

/** What the list is, before expressions are resolved: one in the query may have another value at each poll, and means the same list. */
function asTyped(context: IPollFunctions): unknown[] {
	const { method, queryParameters, listField, idField, timeField } = context.getNode().parameters;
	return [method, queryParameters, listField, idField, timeField];
}
