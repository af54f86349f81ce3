import type { INodeProperties } from 'n8n-workflow';
import type { Action } from '../../nodes/LunaNode/action';
import { LUNANODE } from '../../nodes/LunaNode/provider';
import { IMONEZA } from '../../nodes/IMoneza/provider';
import { MONEROO } from '../../nodes/Moneroo/provider';
import { fieldsFor } from '../../nodes/shared/operations/editor';
import { isRequired } from '../../nodes/shared/operations/item';
import type { Operation } from '../../nodes/shared/operations/operation';
import { operationOf, operationsOf } from '../support/operations.cjs';
import { nestedIn } from './nodes.cjs';

const names = (fields: Array<{ name: string }>) => fields.map(({ name }) => name);

const inCollection = (collection: INodeProperties | undefined) =>
	collection ? names(nestedIn(collection)).sort() : [];

describe.each([LUNANODE, MONEROO, IMONEZA])("$name's table", (provider) => {
	const editor = fieldsFor(provider);
	const shownFor = (resource: string, operation: Operation) =>
		editor.filter(
			({ name, type, displayOptions }) =>
				name !== 'operation' &&
				type !== 'notice' &&
				displayOptions?.show?.resource?.includes(resource) &&
				displayOptions.show.operation?.includes(operation.value),
		);
	const rows = operationsOf(provider);

	it.each(rows)('%s is shown with what it takes, and nothing twice', (_, chosen) => {
		const { resource, operation } = chosen;
		const { fields = [], options = [], response, simplify } = operation;
		const shown = shownFor(resource.resource, operation);
		expect(new Set(names(shown)).size).toBe(shown.length);
		const firstLevel = fields.filter(({ optional }) => !optional);
		expect(names(shown.slice(0, firstLevel.length))).toEqual(names(firstLevel));
		expect(names(shown.filter(({ required }) => required))).toEqual(
			names(fields.filter(isRequired)),
		);
		const collection = (wanted: string) => shown.find(({ name }) => name === wanted);
		expect(inCollection(collection('additionalFields'))).toEqual(
			names(fields.filter(({ optional }) => optional)).sort(),
		);
		expect(inCollection(collection('options'))).toEqual(
			expect.arrayContaining([...names(options), 'concurrency', 'timeout']),
		);
		const isList = response.kind === 'list';
		expect(names(shown).filter((name) => ['returnAll', 'limit'].includes(name))).toEqual(
			isList ? ['returnAll', 'limit'] : [],
		);
		expect(names(shown).includes('simplify')).toBe(simplify !== undefined);
		expect(shown[shown.length - 1].name).toBe('options');
	});

	it.each(rows)('%s offers to be validated only if it changes something', (_, chosen) => {
		const options = shownFor(chosen.resource.resource, chosen.operation).at(-1);
		expect(inCollection(options).includes('validateOnly')).toBe(
			chosen.operation.effect === 'changes',
		);
	});

	it.each(rows)('%s names each field once', (_, { operation: { fields = [] } }) => {
		expect(new Set(names(fields)).size).toBe(fields.length);
	});

	it.each(rows)('%s simplifies to at most ten fields', (_, { operation: { simplify } }) => {
		expect(Array.isArray(simplify) ? simplify.length : 0).toBeLessThanOrEqual(10);
	});

	it.each(rows)('%s fills its whole path', (_, chosen) => {
		const { fields = [], route = provider.route?.(chosen) } = chosen.operation;
		const known = fields.filter((field) => field.in === 'path').map(({ name }) => name);
		const accessKey = Object.keys(provider.pathValues?.({ accessKey: 'a' }) ?? {});
		const inPath = [...(route?.path ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		expect(inPath.filter((name) => !accessKey.includes(name)).sort()).toEqual(known.sort());
	});
});

describe("LunaNode's table", () => {
	const rows = operationsOf(LUNANODE).map(([path, { operation }]): [string, Action] => [
		path,
		operation,
	]);

	it.each(rows)('%s chooses among optional fields that it has', (_, row) => {
		const { anyOf = [], fields = [] } = row;
		expect(names(fields.filter(({ optional }) => optional))).toEqual(expect.arrayContaining(anyOf));
		expect(row.check !== undefined).toBe(anyOf.length > 0);
	});

	it.each(rows)('%s waits by means of an operation that reads', (_, { readiness }) => {
		if (!readiness) return;
		expect(operationOf(LUNANODE, readiness.action).operation.effect).toBe('none');
	});

	it.each(rows)('%s offers to wait if there is something to wait for', (_, row) => {
		const waits = names(row.options ?? []).sort();
		expect(waits).toEqual(row.readiness ? ['waitLimitMinutes', 'waitUntilReady'] : []);
	});

	it.each(rows)('%s takes further parameters', (_, { fields = [] }) => {
		expect(fields.at(-1)).toMatchObject({ name: 'furtherParameters', optional: true });
	});

	it.each(rows)('%s says in its details what is not documented', (_, { source, details = '' }) => {
		expect(/documentation of the provider/i.test(details)).toBe(source !== undefined);
	});
});
