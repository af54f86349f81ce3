import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { MONEYNS_CREDENTIALS } from './authentication';
import { pollingFields } from './polling/fields';
import { poll } from './polling/poll';

export class MoneyNsPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoneyNS Polling Trigger',
		name: 'moneyNsPollingTrigger',
		icon: { light: 'file:../../icons/moneyNs.svg', dark: 'file:../../icons/moneyNs.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["path"] }}',
		description: 'Starts the workflow on MoneyNS (crypto checkout) events: new records of a list',
		defaults: { name: 'MoneyNS Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: MONEYNS_CREDENTIALS,
		properties: pollingFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
