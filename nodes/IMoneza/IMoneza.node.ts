import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { listSearchOf } from '../shared/operations/dropdowns';
import { fieldsFor } from '../shared/operations/editor';
import { asTool, toolTexts } from '../shared/tool';
import { execute } from '../shared/operations/execute';
import { operationSubtitle } from '../shared/subtitle';
import { requestOptionsProperty } from '../shared/operations/options';
import { credentialTest } from './credentialTest';
import { DROPDOWNS } from './dropdowns';
import { IMONEZA } from './provider';
import { access } from './resources/access';

const PROPERTIES = [...fieldsFor(IMONEZA), requestOptionsProperty];

export class IMoneza implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMoneza',
		name: 'iMoneza',
		icon: { light: 'file:../../icons/iMoneza.svg', dark: 'file:../../icons/iMoneza.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationSubtitle(IMONEZA),
		description: 'Manage paid content, subscribers and access with iMoneza (Wallit)',
		defaults: { name: 'iMoneza' },
		usableAsTool: asTool(PROPERTIES, toolTexts(IMONEZA)),
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		// The slash keeps the editor from taking Resource for a part of the authentication, which it would hide.
		credentials: [
			{
				name: 'iMonezaManagementApi',
				required: true,
				testedBy: 'testIMonezaManagement',
				displayOptions: { hide: { '/resource': [access.resource] } },
			},
			{
				name: 'iMonezaAccessApi',
				required: true,
				testedBy: 'testIMonezaAccess',
				displayOptions: { show: { '/resource': [access.resource] } },
			},
		],
		properties: PROPERTIES,
	};

	methods = { credentialTest, listSearch: listSearchOf(IMONEZA, DROPDOWNS) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, IMONEZA);
	}
}
