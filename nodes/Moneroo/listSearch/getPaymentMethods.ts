import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { paymentMethodGetAll } from '../resources/paymentMethod/getAll';
import { offeredMethods } from './catalogue';

/** Payment methods of the chosen currency and country. */
export async function getPaymentMethods(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const country = 'additionalFields.restrict_country_code';
	return await offeredMethods(this, paymentMethodGetAll, 'payment method', country);
}
