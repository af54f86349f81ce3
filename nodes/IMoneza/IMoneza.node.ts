import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { followsResource, shownFor } from './api';
import { credentialTest } from './credentialTest';
import { fieldsFor } from './fields';
import { listSearch } from './listSearch';
import { RESOURCES } from './resources';
import { send } from './send';

export class IMoneza implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iMoneza',
		name: 'iMoneza',
		icon: { light: 'file:../../icons/iMoneza.svg', dark: 'file:../../icons/iMoneza.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Manage paid content, subscribers and access with iMoneza (Wallit)',
		defaults: { name: 'iMoneza' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'iMonezaManagementApi',
				required: true,
				testedBy: 'testIMonezaManagement',
				displayOptions: shownFor('management'),
			},
			{
				name: 'iMonezaAccessApi',
				required: true,
				testedBy: 'testIMonezaAccess',
				displayOptions: shownFor('access'),
			},
		],
		requestDefaults: { headers: { Accept: 'application/json' } },
		requestOperations: { pagination: send },
		properties: [followsResource, ...fieldsFor(RESOURCES)],
	};

	methods = { credentialTest, listSearch };
}
