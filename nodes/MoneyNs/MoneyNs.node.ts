import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { fieldsFor } from '../shared/operations/editor';
import { asTool, toolTexts } from '../shared/tool';
import { execute } from '../shared/operations/execute';
import { operationSubtitle } from '../shared/subtitle';
import { authenticationField, MONEYNS_CREDENTIALS, platformOnlyField } from './authentication';
import { MONEYNS } from './provider';
import { checkout } from './resources/checkout';

const PLATFORM_ONLY = [checkout.resource];

const PROPERTIES = [
	authenticationField({ hide: { resource: PLATFORM_ONLY } }),
	// The slash keeps the editor from taking Resource for a part of the authentication, which it would hide.
	platformOnlyField({ show: { '/resource': PLATFORM_ONLY } }),
	...fieldsFor(MONEYNS),
];

export class MoneyNs implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoneyNS',
		name: 'moneyNs',
		icon: { light: 'file:../../icons/moneyNs.svg', dark: 'file:../../icons/moneyNs.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationSubtitle(MONEYNS),
		description: 'Make MoneyNS checkout links and call the MoneyNS API',
		defaults: { name: 'MoneyNS' },
		usableAsTool: asTool(PROPERTIES, toolTexts(MONEYNS)),
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: MONEYNS_CREDENTIALS,
		// n8n hides it in the execution view, for everybody.
		sensitiveOutputFields: ['sessionToken'],
		properties: PROPERTIES,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, MONEYNS);
	}
}
