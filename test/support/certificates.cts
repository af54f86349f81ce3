import { createPrivateKey, createPublicKey, createSign } from 'node:crypto';
import { isIP } from 'node:net';
import { der, integer, oid, pem, sequence } from './der.cjs';
import { fixture } from './fixtures.cjs';

/** The key of all certificates that are made here. */
export const CERTIFICATE_KEY = fixture('keys/test-rsa-private.pem');

/** What a certificate says. */
export interface Certified {
	subject: string;
	/** The subject itself for one that nobody else vouches for. */
	issuer: string;
	/** The host names or IPv4 addresses that it is for. */
	hosts?: string[];
	/** Whether it may vouch for others. */
	isAuthority?: boolean;
}

const SHA256_WITH_RSA = sequence(oid('2a864886f70d01010b'), Buffer.from('0500', 'hex'));
const TRUE = Buffer.from('0101ff', 'hex');

let serialNumber = 1;

/** A certificate from 2020 to 2049, signed with {@link CERTIFICATE_KEY} (RFC 5280); in PEM. */
export function makeCertificate({ subject, issuer, hosts = [], isAuthority }: Certified): string {
	const extensions = [
		...(hosts.length ? [extension('551d11', sequence(...hosts.map(alternativeName)))] : []),
		...(isAuthority ? [extension('551d13', sequence(TRUE), true)] : []),
	];
	const signed = sequence(
		der(0xa0, [integer(2)]),
		integer(serialNumber++),
		SHA256_WITH_RSA,
		name(issuer),
		sequence(time(2020), time(2049)),
		name(subject),
		createPublicKey(createPrivateKey(CERTIFICATE_KEY)).export({ type: 'spki', format: 'der' }),
		...(extensions.length ? [der(0xa3, [sequence(...extensions)])] : []),
	);
	const signature = createSign('sha256').update(signed).sign(CERTIFICATE_KEY);
	const bits = der(0x03, [Buffer.from([0]), signature]);
	return pem('CERTIFICATE', sequence(signed, SHA256_WITH_RSA, bits));
}

const time = (year: number): Buffer => der(0x17, Buffer.from(`${year % 100}0101000000Z`));

const name = (text: string): Buffer =>
	sequence(der(0x31, [sequence(oid('550403'), der(0x0c, Buffer.from(text)))]));

const extension = (id: string, value: Buffer, isCritical = false): Buffer =>
	sequence(oid(id), ...(isCritical ? [TRUE] : []), der(0x04, value));

function alternativeName(host: string): Buffer {
	const isAddress = isIP(host) === 4;
	const value = isAddress ? Buffer.from(host.split('.').map(Number)) : Buffer.from(host);
	return der(isAddress ? 0x87 : 0x82, value);
}
