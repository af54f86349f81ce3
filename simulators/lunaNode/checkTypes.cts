export interface CheckParameter {
	name: string;
	/** A word, or the choices as value -> label. */
	type: string | Record<string, string>;
	/** `1` or empty */
	required: string;
	default: string;
	help: string;
	placeholder: string;
}

export interface CheckType {
	name: string;
	short_name: string;
	params: Record<string, CheckParameter>;
}

const FORCE_IP = { '0': 'Any', '4': 'IPv4', '6': 'IPv6' };

/** Types and parameters of the provider's open-source monitor; labels are this simulator's own. */
export const CHECK_TYPES: Record<string, CheckType> = {
	http: {
		name: 'HTTP',
		short_name: 'HTTP',
		params: {
			url: required('URL'),
			method: optional('Method', 'GET', { GET: 'GET', HEAD: 'HEAD', POST: 'POST' }),
			body: optional('Body'),
			headers: optional('Headers', '', 'map'),
			timeout: optional('Timeout', '10'),
			insecure: optional('Ignore certificate', '', 'boolean'),
			username: optional('User name'),
			password: optional('Password'),
			expect_status: optional('Expected status'),
			expect_substring: optional('Expected text'),
		},
	},
	tcp: {
		name: 'TCP',
		short_name: 'TCP',
		params: {
			address: required('Address'),
			timeout: optional('Timeout', '10'),
			payload: optional('Payload'),
			force_ip: optional('IP version', '0', FORCE_IP),
			expect: optional('Expected answer'),
		},
	},
	icmp: {
		name: 'ICMP (ping)',
		short_name: 'ICMP',
		params: {
			target: required('Target'),
			packetloss: optional('Packet loss', '100'),
			force_ip: optional('IP version', '0', FORCE_IP),
		},
	},
	ssl_expire: {
		name: 'SSL certificate expiry',
		short_name: 'SSL',
		params: { address: required('Address'), days: optional('Days', '14') },
	},
	dns: {
		name: 'DNS',
		short_name: 'DNS',
		// The monitor's own `name` and `type` of this check clash with those of check-add.
		params: { server: required('Server'), expect: optional('Expected answer') },
	},
};

function required(name: string): CheckParameter {
	return { ...optional(name), required: '1' };
}

function optional(
	name: string,
	preset = '',
	type: CheckParameter['type'] = 'string',
): CheckParameter {
	return { name, type, required: '', default: preset, help: '', placeholder: '' };
}
