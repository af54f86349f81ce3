import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { MONEYNS_CREDENTIALS } from './authentication';
import { execute } from './execute';
import { nodeFields } from './fields';

export class MoneyNs implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoneyNS',
		name: 'moneyNs',
		icon: { light: 'file:../../icons/moneyNs.svg', dark: 'file:../../icons/moneyNs.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Make MoneyNS checkout links and call the MoneyNS API',
		defaults: { name: 'MoneyNS' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: MONEYNS_CREDENTIALS,
		// n8n hides it in the execution view, for everybody.
		sensitiveOutputFields: ['sessionToken'],
		properties: nodeFields,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await execute(this)];
	}
}
