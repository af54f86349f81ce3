import { FETCH_URL, PLAN_ID } from '../../../nodes/LunaNode/formats';

it.each(['4', 'm.2', 's.4', 'm.1s', 'a-b_c'])('takes %j for a plan', (text) => {
	expect(PLAN_ID.fits(text)).toBe(true);
});

it.each(['', '..', '.m', 'm.', 'm..2', 'm/2', 'm 2', '1,2'])('takes %j for no plan', (text) => {
	expect(PLAN_ID.fits(text)).toBe(false);
});

it.each(['ftp://example.com/a.iso', 'https://example.com/a', 'HTTP://example.com'])(
	'fetches from %s',
	(text) => {
		expect(FETCH_URL.fits(text)).toBe(true);
	},
);

it.each(['example.com/a.iso', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'])(
	'does not fetch from %s',
	(text) => {
		expect(FETCH_URL.fits(text)).toBe(false);
	},
);
