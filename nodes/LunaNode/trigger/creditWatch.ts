import { NodeOperationError } from 'n8n-workflow';
import type { Watch } from '../../shared/polling/runPoll';
import type { Connection } from '../../shared/request/client';
import { billing, billingCredit } from '../resources/billing';
import { readAction } from './rows';

/**
 * The credit when it falls below a threshold: once for each fall, not at every poll while it is low.
 *
 * @param threshold US dollars
 */
export function creditWatch(connection: Connection, threshold: number, account: string): Watch {
	return {
		name: 'credit',
		scope: `${account} ${threshold}`,
		check: async (remembered) => {
			const { credit } = await readAction(connection, {
				resource: billing,
				operation: billingCredit,
			});
			// Good enough for a comparison; the amount itself stays the text that LunaNode sends.
			const amount = String(credit ?? '').trim() ? Number(credit) : Number.NaN;
			if (Number.isNaN(amount)) {
				throw new NodeOperationError(
					connection.context.getNode(),
					"LunaNode's answer to billing/credit is not understood",
					{ description: 'A decimal number was expected. The trigger asks again at its next poll' },
				);
			}
			const isBelow = amount < threshold;
			const event = { event: 'creditBelow', credit, threshold };
			const hasFallen = isBelow && remembered?.isBelow === false;
			return {
				events: hasFallen ? [{ ...event, previous_credit: remembered.credit }] : [],
				memory: { isBelow, credit },
				samples: [event],
			};
		},
	};
}
