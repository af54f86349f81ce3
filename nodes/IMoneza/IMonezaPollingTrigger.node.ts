import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { eventsSubtitle } from '../shared/subtitle';
import { credentialTest } from './credentialTest';
import { POLLING_EVENTS, pollingFields } from './polling/fields';
import { poll } from './polling/poll';

export class IMonezaPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMoneza Polling Trigger',
		name: 'iMonezaPollingTrigger',
		icon: { light: 'file:../../icons/iMoneza.svg', dark: 'file:../../icons/iMoneza.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsSubtitle(POLLING_EVENTS),
		description:
			'Starts the workflow on iMoneza (paywall) events: new and changed resources of the property',
		defaults: { name: 'iMoneza Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'iMonezaManagementApi', required: true, testedBy: 'testIMonezaManagement' },
		],
		properties: pollingFields,
	};

	methods = { credentialTest };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
