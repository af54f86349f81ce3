import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { credentialsByAuthentication } from './authentication';
import { pollingFields } from './pollingTrigger/fields';
import { poll } from './pollingTrigger/poll';

export class MoonBackPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoonBack Polling Trigger',
		name: 'moonBackPollingTrigger',
		icon: { light: 'file:../../icons/moonBack.svg', dark: 'file:../../icons/moonBack.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["method"] }}',
		description: 'Starts the workflow on MoonBack (video messages) events: new records of a list',
		defaults: { name: 'MoonBack Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: credentialsByAuthentication,
		properties: pollingFields,
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
