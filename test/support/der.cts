/** Values in DER, for keys that no library would make. */

type Content = Buffer | Buffer[];

export function der(tag: number, content: Content): Buffer {
	const bytes = Array.isArray(content) ? Buffer.concat(content) : content;
	const length = bytes.length.toString(16);
	const digits = Buffer.from(length.padStart(length.length + (length.length % 2), '0'), 'hex');
	const head = bytes.length < 128 ? [tag, bytes.length] : [tag, 0x80 + digits.length, ...digits];
	return Buffer.concat([Buffer.from(head), bytes]);
}

export const sequence = (...values: Buffer[]): Buffer => der(0x30, values);

export const octets = (hex: string): Buffer => der(0x04, Buffer.from(hex, 'hex'));

export const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

/** A positive number. */
export function integer(value: bigint | number): Buffer {
	const hex = value.toString(16);
	const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
	return der(0x02, bytes[0] < 0x80 ? bytes : [Buffer.from([0]), bytes]);
}

/** An odd number of so many bits. */
export const odd = (bits: number): bigint => (BigInt(1) << BigInt(bits - 1)) + BigInt(1);

export function pem(label: string, bytes: Buffer): string {
	const lines = bytes.toString('base64').replace(/(.{64})(?=.)/g, '$1\n');
	return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
