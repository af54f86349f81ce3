import type { IDataObject } from 'n8n-workflow';

/** Whether a value is an object with names, which a list is not. n8n's expressions make objects of another realm, so no prototype is asked. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a text holds as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
