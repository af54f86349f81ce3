import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { pollSwitch } from '../../shared/polling/refuse';
import type { RecordFields } from '../../shared/polling/listed';
import { readPaging, type Paging } from '../pages';
import { readQuery } from '../query';
import { newestFirstField, triesFurtherField } from './fields';

/** What the user has said about the list. */
export interface ListSettings {
	query: IDataObject;
	paging: Paging;
	fields: RecordFields;
	newestFirst: boolean;
}

export function readSettings(context: IPollFunctions): ListSettings {
	const text = (name: string) => String(context.getNodeParameter(name, '')).trim();
	const options = context.getNodeParameter('options', {}) as IDataObject;
	return {
		query: readQuery(context.getNodeParameter('queryParameters', {})),
		paging: {
			...readPaging(options, pollSwitch(context, triesFurtherField, 'options')),
			listField: text('listField'),
		},
		fields: { idField: text('idField') || 'id', timeField: text('timeField') },
		newestFirst: pollSwitch(context, newestFirstField, 'options'),
	};
}
