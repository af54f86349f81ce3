import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { RecordFields } from '../../shared/polling/listed';
import type { Paging } from '../../shared/paging/pages';
import { pollSwitch, refuse } from '../../shared/polling/refuse';
import { readPaging } from '../pages';
import { readQuery } from '../query';
import { newestFirstField, triesFurtherField } from './fields';

/** What the user has said about the list. */
export interface ListSettings {
	query: IDataObject;
	paging: Paging;
	/** Where the list is in the answer, with dots for nested fields; empty, it is looked for. */
	listField: string;
	fields: RecordFields;
	newestFirst: boolean;
}

/** @throws NodeOperationError that names the option by its label */
export function readSettings(context: IPollFunctions): ListSettings {
	const text = (name: string) => String(context.getNodeParameter(name, '')).trim();
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const paging = readPaging(options, pollSwitch(context, triesFurtherField, 'options'));
	if ('problem' in paging) {
		throw refuse(context.getNode(), paging.problem.message, paging.problem.description);
	}
	const idField = text('idField') || 'id';
	return {
		query: readQuery(context.getNodeParameter('queryParameters', {})),
		paging: { ...paging.value, idField },
		listField: text('listField'),
		fields: { idField, timeField: text('timeField') },
		newestFirst: pollSwitch(context, newestFirstField, 'options'),
	};
}
