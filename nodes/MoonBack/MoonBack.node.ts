import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { credentialTest } from './credentialTest';
import { routing } from './resources/apiMethod/callMethod';
import { nodeFields } from './resources/apiMethod/fields';
import { toolText } from './resources/apiMethod/operations';
import { asTool } from '../shared/tool';
import { baseUrlExpression } from '../shared/request/baseUrl';
import { MOONBACK_BASE_URL } from './signing';

export class MoonBack implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'MoonBack',
		name: 'moonBack',
		icon: { light: 'file:../../icons/moonBack.svg', dark: 'file:../../icons/moonBack.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"].toUpperCase() + " " + $parameter["method"] }}',
		description: 'Call the methods of the MoonBack API that are activated for your account',
		defaults: { name: 'MoonBack' },
		usableAsTool: asTool(nodeFields, toolText),
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'moonBackApi',
				required: true,
				testedBy: 'testMoonBackToken',
				displayOptions: { show: { authentication: ['apiToken'] } },
			},
			{
				name: 'moonBackJwtApi',
				required: true,
				testedBy: 'testMoonBackJwt',
				displayOptions: { show: { authentication: ['jwt'] } },
			},
		],
		requestDefaults: {
			baseURL: baseUrlExpression(MOONBACK_BASE_URL),
			headers: { Accept: 'application/json' },
		},
		requestOperations: { pagination: routing.pagination },
		properties: nodeFields,
	};

	methods = { credentialTest };
}
