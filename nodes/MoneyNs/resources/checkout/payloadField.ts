import type { Format } from './formats';

/** A field of the checkout payload. */
export interface PayloadField {
	/** Where it stands in the payload, in the provider's own spelling, which mixes two styles. */
	path: string;
	/** The field's label in the editor; messages name the field by it. */
	label: string;
	description: string;
	placeholder?: string;
	format: Format;
	/** Most characters. */
	longest?: number;
}

/** The field's internal name in the editor: its path with underscores. */
export function nameOf({ path }: Pick<PayloadField, 'path'>): string {
	return path.replace('.', '_');
}
