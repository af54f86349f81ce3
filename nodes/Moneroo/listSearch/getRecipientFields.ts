import type { IDataObject, ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { payoutMethodGetAll } from '../resources/payoutMethod/getAll';
import { read } from '../transport';

/** What the catalogue says that the chosen payout method needs; every method's fields while none is chosen. */
export async function getRecipientFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const code = this.getCurrentNodeParameter('method', { extractValue: true });
	const catalogue = {
		operation: payoutMethodGetAll,
		noun: 'payout method',
		url: payoutMethodGetAll.path,
	};
	const methods = await read(this, catalogue);
	const isKnown = methods.some(({ short_code }) => short_code === code);
	const names = new Map<string, string>();
	for (const { short_code, fields } of methods) {
		if (isKnown && short_code !== code) continue;
		for (const { name, label } of (Array.isArray(fields) ? fields : []) as IDataObject[]) {
			if (name) names.set(String(name), String(label ?? name));
		}
	}
	return [...names].map(([value, label]) => ({ name: `${label} (${value})`, value }));
}
