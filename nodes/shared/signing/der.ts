/** One value in DER (ITU-T X.690), the binary form of keys. */
export interface DerValue {
	tag: number;
	content: Buffer;
}

export const INTEGER = 0x02;
export const SEQUENCE = 0x30;

/**
 * The values that stand one behind the other in a piece of DER. Values inside of them are not looked at.
 *
 * @returns undefined when it is not well-formed, or has a length that is told only at its end, which DER does not allow
 */
export function derValues(bytes: Buffer): DerValue[] | undefined {
	const values: DerValue[] = [];
	let at = 0;
	while (at < bytes.length) {
		const tag = bytes[at];
		const first = bytes[at + 1];
		if (first === undefined) return undefined;
		const lengthBytes = first < 0x80 ? 0 : first - 0x80;
		const contentAt = at + 2 + lengthBytes;
		if (first === 0x80 || lengthBytes > 4 || contentAt > bytes.length) return undefined;
		const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
		if (contentAt + length > bytes.length) return undefined;
		values.push({ tag, content: bytes.subarray(contentAt, contentAt + length) });
		at = contentAt + length;
	}
	return values;
}

/** What is inside of a SEQUENCE; undefined for another value, or when it is not well-formed. */
export function derSequence(value: DerValue | undefined): DerValue[] | undefined {
	return value?.tag === SEQUENCE ? derValues(value.content) : undefined;
}

/** A positive INTEGER without the leading zeros that DER may put in front. */
export function significantBytes({ content }: DerValue): Buffer {
	const start = content.findIndex((byte) => byte !== 0);
	return start < 0 ? content.subarray(content.length) : content.subarray(start);
}
