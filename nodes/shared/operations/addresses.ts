const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
// No leading zeros: some programs read them as octal, and so as another address.
const IPV4 = new RegExp(`^${OCTET}(\\.${OCTET}){3}$`);

/** Whether a text is one IP address, without port, brackets or zone. */
export function isAddress(text: string): boolean {
	return IPV4.test(text) || isIpv6(text);
}

/** Whether a text is an address range in CIDR notation. */
export function isAddressRange(text: string): boolean {
	const [, address, prefix] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
	if (address === undefined) return false;
	if (IPV4.test(address)) return Number(prefix) <= 32;
	return isIpv6(address) && Number(prefix) <= 128;
}

/** n8n allows community nodes no import of Node's own check; what is a host in brackets to a URL is an IPv6 address. */
function isIpv6(text: string): boolean {
	return /^[\da-f:.]+$/i.test(text) && URL.canParse(`http://[${text}]`);
}
