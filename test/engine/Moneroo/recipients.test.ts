import type { IDataObject } from 'n8n-workflow';
import { lastBody, metadata, PAYOUT, useMoneroo } from './node';

const moneroo = useMoneroo();

const PHONES = [{ to: '237670000002' }, { to: '237670000003' }, { to: '0670000004' }];
const asField = { ...PAYOUT, recipient_msisdn: '={{ $json.to }}' };
const asOther = {
	...PAYOUT,
	recipient_msisdn: '',
	additionalFields: { recipient: metadata(['msisdn', '={{ $json.to }}']) },
};

describe.each([
	['Recipient Phone Number', asField],
	['Other Recipient Fields', asOther],
])('a number without its country code, under %s', (_, parameters) => {
	it('is refused before anybody is paid', async () => {
		const { error } = await moneroo.run(parameters, { items: PHONES });
		expect(error?.message).toContain('begins with 0');
		expect(error?.description).toContain('country code');
		expect(moneroo.simulator.journal.entries).toEqual([]);
	});

	it('is refused alone where items are on their own', async () => {
		const { items } = await moneroo.run(parameters, {
			items: PHONES,
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => typeof json.error)).toEqual([
			'undefined',
			'undefined',
			'string',
		]);
		expect(moneroo.simulator.journal.entries).toHaveLength(2);
	});

	it.each([237670000002, '237670000002', ' 237670000002 '])('is paid with it: %j', async (to) => {
		await moneroo.items(parameters, { items: [{ to }] });
		expect(lastBody(moneroo.simulator).recipient).toEqual({ msisdn: '237670000002' });
	});
});

it('lets an account number begin with 0', async () => {
	const method = { __rl: true, mode: 'id', value: 'moneroo_payout_demo' };
	const demo = { ...PAYOUT, currency: 'USD', method, recipient_account_number: '0149518161' };
	await moneroo.run(demo);
	const { recipient } = lastBody(moneroo.simulator) as { recipient: IDataObject };
	expect(recipient).toEqual({ account_number: '0149518161' });
});
