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
import { requestOptionsProperty } from '../shared/operations/options';
import { credentialTest } from './credentialTest';
import { PAYMENT_METHODS, PAYOUT_METHODS, RECIPIENT_FIELDS } from './dropdowns';
import { MONEROO } from './provider';

const PROPERTIES = [...fieldsFor(MONEROO), requestOptionsProperty];

export class Moneroo implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Moneroo',
		name: 'moneroo',
		icon: { light: 'file:../../icons/moneroo.svg', dark: 'file:../../icons/moneroo.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: operationSubtitle(MONEROO),
		description: 'Collect payments and send payouts across Africa with Moneroo',
		defaults: { name: 'Moneroo' },
		usableAsTool: asTool(PROPERTIES, toolTexts(MONEROO)),
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'monerooApi', required: true, testedBy: 'testMoneroo' }],
		properties: PROPERTIES,
	};

	methods = {
		credentialTest,
		listSearch: listSearchOf(MONEROO, [PAYOUT_METHODS]),
		loadOptions: loadOptionsOf(MONEROO, [PAYMENT_METHODS, RECIPIENT_FIELDS]),
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, MONEROO);
	}
}
