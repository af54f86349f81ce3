import type { IDataObject } from 'n8n-workflow';
import { ID } from '../../../../nodes/shared/operations/formats';
import type { Field, RecordField } from '../../../../nodes/shared/operations/field';
import type { Operation, Provider, Resource } from '../../../../nodes/shared/operations/operation';
import { asRecord } from '../../../../nodes/shared/operations/response';
import { execute } from '../../../../nodes/shared/operations/execute';
import { execution, type Given } from './context';

// A provider that nobody has: the engine knows none by name.

export const thingId: RecordField = {
	name: 'thing_id',
	label: 'Thing',
	description: 'The thing',
	type: 'record',
	search: 'searchThings',
	in: 'path',
};

export const name: Field = { name: 'name', label: 'Name', description: 'Its name', type: 'text' };

/** A row with the texts that do not matter. */
export function row(value: string, changes: Partial<Operation>): Operation {
	return {
		value,
		name: value,
		action: `${value} thing`,
		description: 'What it does',
		effect: 'none',
		response: { kind: 'record' },
		...changes,
	};
}

export const get = row('get', {
	route: { method: 'GET', path: '/{space}/things/{thing_id}' },
	fields: [thingId],
	simplify: ['id', 'name'],
});

export const getAll = row('getAll', {
	route: { method: 'GET', path: '/{space}/things' },
	fields: [
		{
			name: 'color',
			label: 'Color',
			description: 'Its color',
			type: 'text',
			optional: true,
			in: 'query',
		},
	],
	response: { kind: 'list' },
	simplify: ['id', 'name'],
});

export const create = row('create', {
	effect: 'changes',
	route: { method: 'POST', path: '/{space}/things' },
	fields: [name],
	response: { kind: 'record', isNew: true },
});

export const remove = row('remove', {
	effect: 'changes',
	route: { method: 'DELETE', path: '/{space}/things/{thing_id}' },
	fields: [{ ...thingId, format: ID }],
	response: { kind: 'deleted' },
});

export const request = row('request', {
	effect: 'byMethod',
	route: { method: 'POST', path: '/{space}/things' },
	fields: [name],
	response: { kind: 'raw' },
});

export const thing: Resource = {
	resource: 'thing',
	name: 'Thing',
	firstOperation: 'get',
	operations: [get, getAll, create, remove, request],
};

const explainer = {
	provider: 'Acme',
};

export const ACME: Provider = {
	name: 'Acme',
	resources: [thing],
	firstResource: 'thing',
	credentialFor: () => 'acmeApi',
	account: ({ key }) => ({
		id: `acme ${String(key)}`,
		provider: 'Acme',
		allowance: { requests: 0, windowMs: 60_000 },
		longestWaitMs: 60_000,
	}),
	baseUrl: 'https://api.acme.example',
	retryAfterMs: 1000,
	pathValues: ({ key }) => ({ space: String(key) }),
	decode: (body) => {
		const { error, list } = asRecord(body);
		if (error) {
			return {
				problem: { message: `Acme: ${String(error)}`, description: 'Look at what it says' },
			};
		}
		return { value: Array.isArray(list) ? (list as IDataObject[]) : [asRecord(body)] };
	},
	explain: () => explainer,
};

/** The same provider with other operations. */
export const acmeWith = (...operations: Operation[]): Provider => ({
	...ACME,
	resources: [{ ...thing, operations }],
});

/** Parameters of one of its operations. */
export const acme = (operation: string, more: IDataObject = {}): IDataObject => ({
	resource: 'thing',
	operation,
	...more,
});

/** An execution that ends well. */
export async function run(given: Given, provider = ACME) {
	const prepared = execution(given);
	const [items] = await execute(prepared.context, provider);
	return { ...prepared, items };
}

/** An execution that ends with an error. */
export async function failure(given: Given, provider = ACME) {
	const prepared = execution(given);
	const error: unknown = await execute(prepared.context, provider).catch((e) => e);
	return { ...prepared, error: error as Error & { description?: string; context: IDataObject } };
}
