import { PAYLOAD_FIELDS } from '../../../nodes/MoneyNs/fields/checkout';
import { payloadFor } from '../../../nodes/MoneyNs/payload';
import { MONEYNS } from '../../../nodes/MoneyNs/provider';
import { checkField } from '../../../nodes/shared/operations/kinds';
import { placeValues } from '../../../nodes/shared/operations/item';

export const UUID = '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f';

/** The payload of a link for what the editor holds. Throws the first problem. */
export function payloadOf(values: object, further: Record<string, unknown> = {}) {
	const given = values as Record<string, unknown>;
	const checked = PAYLOAD_FIELDS.flatMap((field) => {
		const result = checkField(field, given[field.name], 'UTC');
		if ('problem' in result) throw new Error(JSON.stringify(result.problem));
		return result.value === undefined ? [] : [[field.name, result.value]];
	});
	const { body } = placeValues(MONEYNS, PAYLOAD_FIELDS, Object.fromEntries(checked));
	return payloadFor(body, further, 1);
}
