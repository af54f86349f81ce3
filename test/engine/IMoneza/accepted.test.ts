import { json } from '../../support/engine/run.cjs';
import { UPSERT_RESOURCE, useIMoneza } from './node';

const provider = useIMoneza();

it.each(['', '[]', '{}', 'null'])(
	'gives an item for a change that is answered %j',
	async (body) => {
		const changes = [
			{ ...UPSERT_RESOURCE, additionalFields: { Name: 'Harbour' } },
			{
				resource: 'subscriberExport',
				operation: 'create',
				StartDate: '2025-01-01',
				EndDate: '2025-02-01',
			},
		];
		for (const parameters of changes) {
			provider.simulator.faults.add({ kind: 'status', status: 200, body });
			const result = await provider.run(parameters);
			expect(result.error).toBeUndefined();
			expect(json(result)).toHaveLength(1);
		}
		expect(provider.simulator.journal.entries).toHaveLength(2);
	},
);
