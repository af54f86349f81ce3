import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../shared/errors';
import type { RecordFields } from '../../shared/polling/listed';

/** What the user says about a list. */
export interface ListSettings {
	/** Path of the list in the answer; empty for the answer itself. */
	listField: string;
	fields: RecordFields;
	mostPages: number;
	pageParameter: string;
}

/** @throws ConfigurationError that names the field by its label */
export function readListSettings(context: IPollFunctions): ListSettings {
	const text = (name: string) => String(context.getNodeParameter(name, '') ?? '').trim();
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const settings = {
		listField: text('listField'),
		fields: { idField: text('idField'), timeField: text('timeField') },
		mostPages: Number(options.mostPages ?? 1),
		pageParameter: String(options.pageParameter ?? '').trim() || 'page',
	};
	if (!settings.fields.idField) throw new ConfigurationError("The 'ID Field' is empty. Fill it in");
	if (!Number.isInteger(settings.mostPages) || settings.mostPages < 1) {
		throw new ConfigurationError("The 'Maximum Pages' option has to be a whole number above 0");
	}
	return settings;
}
