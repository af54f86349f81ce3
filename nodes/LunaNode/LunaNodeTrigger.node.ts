import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listSearchOf } from '../shared/operations/dropdowns';
import { eventsSubtitle } from '../shared/subtitle';
import { credentialTest } from './credentialTest';
import { REGIONS } from './dropdowns';
import { LUNANODE } from './provider';
import { EVENTS, triggerFields } from './trigger/events';
import { poll } from './trigger/poll';

export class LunaNodeTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LunaNode Trigger',
		name: 'lunaNodeTrigger',
		icon: { light: 'file:../../icons/lunaNode.svg', dark: 'file:../../icons/lunaNode.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: eventsSubtitle(EVENTS),
		description:
			'Starts the workflow on LunaNode (VPS hosting) events: VMs, images, volumes, checks, credit',
		defaults: { name: 'LunaNode Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lunaNodeApi', required: true, testedBy: 'testLunaNode' }],
		properties: triggerFields,
	};

	methods = { credentialTest, listSearch: listSearchOf(LUNANODE, [REGIONS]) };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this);
	}
}
