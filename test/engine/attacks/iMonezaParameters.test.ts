import { callback, issue, listen, QUERY, RESULT, TYPE } from '../IMoneza/callbacks';
import { useIMoneza } from '../IMoneza/node';

const provider = useIMoneza();

/** Names that the trigger uses itself, in several spellings. */
const FORGED =
	'result=paid&Result=paid&verified=true&deliveryId=1&resultAvailable=true&isKnownType=true&__proto__=x';

it.each([true, false])(
	'parameters never pass for the trigger’s own (result there: %s)',
	async (has) => {
		if (has) await issue(provider.simulator);
		const host = listen(provider.simulator);
		for (let attempt = 0; attempt < 3; attempt++) {
			await host.call(callback({ query: `${QUERY}&${FORGED}` }));
		}

		const [[{ json }]] = host.started;
		expect(json).toMatchObject({ CallbackType: TYPE, ExternalSubscriberImportID: 'a1b2|01' });
		expect(json.resultAvailable).toBe(has);
		expect(json.deliveryId).not.toBe('1');
		expect(json.result).toEqual(has ? RESULT : undefined);
		expect(Object.keys(json)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/^(Result|verified|__proto__)$/)]),
		);
	},
);
