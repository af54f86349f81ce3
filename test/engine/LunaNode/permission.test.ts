import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { startLunaNode } from '../../../simulators/lunaNode/index.cjs';
import { runNode } from '../../support/engine/run.cjs';
import { byId } from '../../support/parameters.cjs';

it.each<[category: string, action: string, fields: IDataObject]>([
	['vm', 'reboot', { vm_id: byId('123') }],
	['vm', 'reboot', { vm_id: byId('123'), options: { waitUntilReady: true } }],
	['volume', 'list', { returnAll: true }],
])(
	'a refused permission names the right that the key lacks: %s/%s',
	async (resource, operation, fields) => {
		const simulator = await startLunaNode();
		const body = JSON.stringify({ success: 'no', error: 'permission denied' });
		simulator.faults.add({ kind: 'status', status: 200, body });
		const { error } = await runNode({
			node: 'lunaNode',
			parameters: { resource, operation, ...fields } as INodeParameters,
			credentials: { lunaNodeApi: { ...simulator.credentials } },
		});
		await simulator.close();
		expect(error?.description).toContain(`Allow \`${resource}/${operation}\` for this key`);
	},
);
