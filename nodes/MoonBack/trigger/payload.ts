import type { IDataObject } from 'n8n-workflow';
import { jsonObject } from '../../shared/webhook/call';

/**
 * The body of a call, as it is. Its fields are not documented.
 *
 * PHP writes an empty object as an empty list, and nothing says that a payload is no list. An item of n8n has to be an object, so a list
 * stands under `data`.
 *
 * @throws HttpRejection with 400 when it is neither
 */
export function readPayload(body: Buffer): IDataObject {
	const list = listIn(body.toString('utf8'));
	return list ? { data: list } : jsonObject(body);
}

function listIn(text: string): IDataObject[] | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
