import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { currencyOf, methodsFor } from '../answer';
import type { Operation } from '../operation';
import { read } from '../transport';

/**
 * The methods that the live catalogue offers for what the user has chosen so far.
 *
 * @param countryField the field that says where the method has to work
 */
export async function offeredMethods(
	context: ILoadOptionsFunctions,
	operation: Operation,
	noun: string,
	countryField: string,
): Promise<INodePropertyOptions[]> {
	const methods = await read(context, { operation, noun, url: operation.path });
	return methodsFor(methods, {
		currency: chosen(context, 'currency'),
		country: chosen(context, countryField),
	})
		.filter(({ is_enabled }) => is_enabled !== false)
		.map(entry)
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function entry(method: IDataObject): INodePropertyOptions {
	const value = String(method.short_code ?? '');
	return { name: `${String(method.name ?? value)} (${currencyOf(method)}, ${value})`, value };
}

/** What a field holds at the moment, in capitals. An expression is not known before the node runs, so it filters nothing. */
function chosen(context: ILoadOptionsFunctions, field: string): string {
	const value = context.getCurrentNodeParameter(field);
	const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
	return text.startsWith('=') ? '' : text;
}
