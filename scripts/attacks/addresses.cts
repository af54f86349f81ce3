import type { Internet } from './internet.cjs';

/** Addresses that all look, in one way or another, as if they were those of `host`, or that lead to an attacker by another way. */
export function foreignAddresses(host: string, internet: Internet): string[] {
	const { port, tlsPort } = internet;
	const [label, ...parent] = host.split('.');
	const domain = parent.join('.');
	const evil = 'evil.example';
	const names = [
		evil,
		`${host}.${evil}`,
		`${label}.${evil}`,
		`${evil}.${domain}`,
		domain,
		`www.${host}`,
		`x${host}`,
		`${label}-${domain}`,
		`${host}.`,
		`${host}x`,
		`${label}.${domain}.com`,
		// Letters of other scripts, and what IDNA makes of them.
		host.replace('a', 'а'),
		host.replace('i', 'ı'),
		host.replace('o', 'ο'),
		`${host}。${evil}`,
		`xn--${label}-9ra.${domain}`,
		host.replace('.', '․'),
		`${host}\u200b.${evil}`,
		`${host}%2e${evil}`,
		'%65vil.example',
		`${host}_.${evil}`,
		`${host}&.${evil}`,
		`${host};.${evil}`,
		`${host},${evil}`,
		`${host}%00.${evil}`,
		`${host}%0d%0aX: .${evil}`,
	];
	const ports = [`${host}:80`, `${host}:8443`, `${host}:4430`, `${host}:444`, `${host}:65535`];
	const users = [
		`${host}@${evil}`,
		`${host}:443@${evil}`,
		`${host}%40x@${evil}`,
		`user@${evil}`,
		`user:password@${evil}`,
		`:@${evil}`,
		`${host}@${evil}@${evil}`,
		`user:password@${host}:8443`,
		`${evil}#@${host}`,
		`${evil}?@${host}`,
		`${evil}/@${host}`,
		`${evil}\\@${host}`,
		`${evil}:443\\@${host}`,
		`${evil}:443/${host}`,
		`\t${evil}`,
		`ev\til.example`,
		`/${evil}`,
		`\\${evil}`,
	];
	const numbers = [
		`127.0.0.1:${port}`,
		`localhost:${port}`,
		`2130706433:${port}`,
		`0x7f000001:${port}`,
		`0177.0.0.1:${port}`,
		`127.1:${port}`,
		`127.0.0.1.:${port}`,
		`127.0.0.1.nip.example:${port}`,
		`[::1]:${port}`,
		`[::ffff:127.0.0.1]:${port}`,
		`[::ffff:7f00:1]:${port}`,
		`①②⑦.⓪.⓪.①:${port}`,
	];
	return [
		...[...names, ...ports, ...users].map((address) => `https://${address}`),
		`https://127.0.0.1:${tlsPort}`,
		`https://[::1]:${tlsPort}`,
		...numbers.map((address) => `http://${address}`),
		...[host, `${host}:443`, `${host}:80`, evil, `${host}@${evil}`].map(
			(address) => `http://${address}`,
		),
	];
}

/** Addresses that only the older versions of the HTTP Request node take: they do not look how a URL begins. */
export const oddAddresses = (host: string): string[] => [
	'//evil.example',
	'///evil.example',
	'\\\\evil.example',
	'/\\evil.example',
	'https:evil.example',
	'https:/evil.example',
	'HTTPS://evil.example',
	' https://evil.example',
	'\u0000https://evil.example',
	`HTTP://${host}`,
	`ftp://${host}`,
	`ws://${host}`,
	'file:///etc/hostname?',
	'data:text/plain,',
	`blob:https://${host}`,
];
