import { moneyNsErrors } from '../../../nodes/MoneyNs/errors';

it('says what to do about what is known, and nothing about the rest', () => {
	const descriptionFor = (statusCode: number | undefined) =>
		moneyNsErrors.description?.({ statusCode, headers: {}, body: {}, code: undefined }, undefined);
	expect(descriptionFor(423)).toContain('unlock');
	expect(descriptionFor(403)).toContain('user ID');
	expect([descriptionFor(400), descriptionFor(500), descriptionFor(undefined)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
});
