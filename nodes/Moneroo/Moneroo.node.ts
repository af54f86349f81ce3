import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { baseUrlExpression } from '../shared/request/baseUrl';
import { credentialTest } from './credentialTest';
import { fieldsFor } from './fields';
import { listSearch, loadOptions } from './listSearch';
import { RESOURCES } from './resources';
import { send } from './send';
import { MONEROO_BASE_URL } from './signing';

export class Moneroo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Moneroo',
		name: 'moneroo',
		icon: { light: 'file:../../icons/moneroo.svg', dark: 'file:../../icons/moneroo.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description: 'Collect payments and send payouts across Africa with Moneroo',
		defaults: { name: 'Moneroo' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'monerooApi', required: true, testedBy: 'testMoneroo' }],
		requestDefaults: {
			baseURL: baseUrlExpression(MONEROO_BASE_URL),
			headers: { Accept: 'application/json' },
		},
		requestOperations: { pagination: send },
		properties: fieldsFor(RESOURCES),
	};

	methods = { credentialTest, listSearch, loadOptions };
}
