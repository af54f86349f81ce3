import {
	OPTIONAL_FIELDS,
	REQUIRED_FIELDS,
} from '../../../nodes/MoneyNs/resources/checkout/payloadFields';
import { readValues } from '../../../nodes/MoneyNs/resources/checkout/values';

export const FIELDS = [...REQUIRED_FIELDS, ...OPTIONAL_FIELDS];
export const UUID = '3f0f2c1e-8d4b-4a6e-9c57-1b2a3c4d5e6f';

/** What the editor's values are read as. */
export const read = (values: object) => readValues(FIELDS, values as Record<string, unknown>);
