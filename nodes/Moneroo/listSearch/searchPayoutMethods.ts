import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { payoutMethodGetAll } from '../resources/payoutMethod/getAll';
import { offeredMethods } from './catalogue';

/** Payout methods of the chosen currency and of the customer's country. */
export async function searchPayoutMethods(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const country = 'additionalFields.customer_country';
	const methods = await offeredMethods(this, payoutMethodGetAll, 'payout method', country);
	const wanted = (filter ?? '').trim().toLowerCase();
	return {
		results: methods
			.filter(({ name }) => name.toLowerCase().includes(wanted))
			.map(({ name, value }) => ({ name, value: String(value) })),
	};
}
