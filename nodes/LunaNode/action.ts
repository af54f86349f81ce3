import type { Operation, Resource } from '../shared/operations/operation';
import { downloadFile } from './download';
import { atLeastOne } from './atLeastOne';
import { furtherParameters } from './furtherParameters';
import { finishedRecord } from './wait/finishedRecord';
import { waitOptions } from './wait/options';
import type { Readiness } from './wait/readiness';

/** A row of LunaNode's table: an operation, and what only LunaNode's have. */
export interface Action extends Operation {
	/** Where it is known from, when not from the provider's documentation. */
	source?: 'client library' | 'official client';
	/** Names of optional fields of which one has to be given. */
	anyOf?: string[];
	/** How to see that work which the operation only starts has come to its end. */
	readiness?: Readiness;
}

const SOURCES: Record<NonNullable<Action['source']>, string> = {
	'client library':
		'Known from client libraries, not checked against the documentation of the provider.',
	'official client':
		'Not in the documentation of the provider: known from programs that it publishes.',
};

/**
 * A category of the API as a resource of the node: what follows from the rows is added to them.
 *
 * @param value the category as the API spells it
 * @param first the action that a new node starts with
 */
export function resource(value: string, name: string, first: string, actions: Action[]): Resource {
	return { resource: value, name, firstOperation: first, operations: actions.map(operationFor) };
}

function operationFor(action: Action): Operation {
	const { details, source, fields = [], anyOf, readiness } = action;
	return {
		...action,
		...(source && { details: [details, SOURCES[source]].filter(Boolean).join(' ') }),
		fields: [...fields, furtherParameters(fields)],
		...(anyOf && { check: atLeastOne(fields, anyOf) }),
		...(readiness && {
			options: waitOptions(readiness.inferred === true),
			run: async (call) => await finishedRecord(call, readiness),
		}),
		...(action.response.kind === 'file' && { run: downloadFile }),
	};
}
