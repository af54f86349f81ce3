import { FORMATS } from '../../../nodes/LunaNode/formats';

const ADDRESSES = [
	'0.0.0.0',
	'203.0.113.10',
	'255.255.255.255',
	'::',
	'::1',
	'2001:db8::1',
	'2001:DB8:0:0:0:0:0:1',
	'::ffff:203.0.113.10',
];

const NO_ADDRESSES = [
	'..',
	'.',
	'abc.de',
	'1.2.3',
	'1.2.3.',
	'1.2.3.4.5.6',
	'999.999.999.999',
	'1.2.3.256',
	'01.2.3.4',
	'1.2.3.04',
	'0x1.2.3.4',
	'1.2.3.4:80',
	'1.2.3.4/24',
	'-1.2.3.4',
	':',
	':::',
	'a:',
	'fe:dead',
	'1::2::3',
	'12345::',
	'1:2:3:4:5:6:7:8:9',
	'::ffff:1.2.3',
	'::ffff:01.2.3.4',
	'fe80::1%eth0',
	'[::1]',
	'::1]:80/[',
	'::1\n',
	'',
];

it.each(ADDRESSES)('takes %s for an IP address', (text) => {
	expect(FORMATS.ip.fits(text)).toBe(true);
});

it.each(NO_ADDRESSES)('takes %j for no IP address', (text) => {
	expect(FORMATS.ip.fits(text)).toBe(false);
});

it.each(['0.0.0.0/0', '172.20.0.0/16', '203.0.113.10/32', '::/0', '2001:db8::/32', '::1/128'])(
	'takes %s for an address range',
	(text) => {
		expect(FORMATS.cidr.fits(text)).toBe(true);
	},
);

it.each([
	'172.20.0.0',
	'172.20.0.0/',
	'172.20.0.0/33',
	'172.20.0.0/016',
	'172.20.0.0/-1',
	'172.20.0.0/16/16',
	'172.20.0.0/16 ',
	'1.2/99',
	'/16',
	'::/129',
	'::/999',
	'a:/1',
])('takes %j for no address range', (text) => {
	expect(FORMATS.cidr.fits(text)).toBe(false);
});
