import { moneyNsErrors } from '../../../nodes/MoneyNs/errors';

it('says what to do about what is known, and nothing about the rest', () => {
	const adviceFor = (statusCode: number | undefined) =>
		moneyNsErrors.advice?.({ statusCode, headers: {}, body: {}, code: undefined }, undefined);
	expect(adviceFor(423)).toContain('unlock');
	expect(adviceFor(403)).toContain('user ID');
	expect([adviceFor(400), adviceFor(500), adviceFor(undefined)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
