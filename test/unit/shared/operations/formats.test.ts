import {
	COUNTRY,
	EMAIL,
	ID,
	IP,
	IP_RANGE,
	inCapitals,
	PATH_SEGMENT,
	WEB_ADDRESS,
} from '../../../../nodes/shared/operations/formats';

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
	expect(IP.fits(text)).toBe(true);
});

it.each(NO_ADDRESSES)('takes %j for no IP address', (text) => {
	expect(IP.fits(text)).toBe(false);
});

it.each(['0.0.0.0/0', '172.20.0.0/16', '203.0.113.10/32', '::/0', '2001:db8::/32', '::1/128'])(
	'takes %s for an address range',
	(text) => {
		expect(IP_RANGE.fits(text)).toBe(true);
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
	expect(IP_RANGE.fits(text)).toBe(false);
});

it.each(['82cb1f8f-83fc-4e7e', '0', 'a_b'])('takes %j for an ID', (text) => {
	expect(ID.fits(text)).toBe(true);
});

it.each(['', '..', 'a.b', 'a/b', 'a b', 'a,b', 'a\n', 'é', '%2e'])('takes %j for no ID', (text) => {
	expect(ID.fits(text)).toBe(false);
});

it.each(['article-17', 'Überblick 1', 'a.b~c:d|e', '...a'])(
	'takes %j for a part of a path',
	(text) => {
		expect(PATH_SEGMENT.fits(text)).toBe(true);
	},
);

it.each(['', '.', '..', '...', 'a/b', 'a\\b', 'a?b', 'a#b', '%2e%2e', 'a\nb', 'a\u0000'])(
	'takes %j for no part of a path',
	(text) => {
		expect(PATH_SEGMENT.fits(text)).toBe(false);
	},
);

it.each(['https://shop.example/thanks?ref=2031', 'HTTP://a.example', 'http://127.0.0.1:80/'])(
	'takes %s for a web address',
	(text) => {
		expect(WEB_ADDRESS.fits(text)).toBe(true);
	},
);

it.each([
	'shop.example/thanks',
	'javascript:alert(1)',
	'ftp://a.example',
	'https://',
	'https:// a',
	'',
])('takes %j for no web address', (text) => {
	expect(WEB_ADDRESS.fits(text)).toBe(false);
});

it.each([
	['a@b', true],
	['awa.sow@example.com', true],
	['Awa Sow', false],
	['a@b@c', false],
	['@b', false],
	['a b@c', false],
])('takes %j for an email address: %s', (text, fits) => {
	expect(EMAIL.fits(text)).toBe(fits);
});

it('writes in capitals what is sent so', () => {
	const { fits, mend } = inCapitals(COUNTRY);
	expect(mend?.('sn')).toBe('SN');
	expect(fits('SN')).toBe(true);
	expect(fits('SEN')).toBe(false);
});
