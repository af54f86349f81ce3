import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listSearchOf, loadOptionsOf } from '../shared/operations/dropdowns';
import { fieldsFor } from '../shared/operations/editor';
import { asTool, toolTexts } from '../shared/tool';
import { execute } from '../shared/operations/execute';
import { operationSubtitle } from '../shared/subtitle';
import { credentialTest } from './credentialTest';
import { DROPDOWNS } from './dropdowns';
import { LUNANODE } from './provider';

const PROPERTIES = fieldsFor(LUNANODE);

export class LunaNode implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LunaNode',
		name: 'lunaNode',
		icon: { light: 'file:../../icons/lunaNode.svg', dark: 'file:../../icons/lunaNode.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationSubtitle(LUNANODE),
		description: 'Manage VMs, images, volumes, networks, DNS, mail and monitoring at LunaNode',
		defaults: { name: 'LunaNode' },
		usableAsTool: asTool(PROPERTIES, toolTexts(LUNANODE)),
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lunaNodeApi', required: true, testedBy: 'testLunaNode' }],
		// Passwords and console addresses; n8n hides them in the execution view.
		sensitiveOutputFields: ['login_details', 'info.login_details', 'vnc_url'],
		properties: PROPERTIES,
	};

	methods = {
		credentialTest,
		listSearch: listSearchOf(LUNANODE, DROPDOWNS),
		loadOptions: loadOptionsOf(LUNANODE, DROPDOWNS),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, LUNANODE);
	}
}
