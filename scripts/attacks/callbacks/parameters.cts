import { proves, type Attack } from '../attack.cjs';
import { rawCall } from './rawCall.cjs';
import { iMonezaCall, TARGETS } from './targets.cjs';
import { openTrigger } from './trigger.cjs';

/** Names that the trigger has for what it found out itself, in several spellings. */
const FORGED =
	'result=paid&Result=paid&verified=true&resultAvailable=false&deliveryId=1&__proto__=x';

export const parameters: Attack = {
	name: 'Callback parameters with the names of the trigger’s own fields (6.13)',
	who: 'X',
	against: 'iMoneza Trigger',
	run: async ({ rest, accounts }) => {
		const target = TARGETS.find(({ type }) => type === 'iMonezaTrigger');
		const account = accounts.find(({ name }) => name === target?.account);
		if (!target || !account) throw new Error('There is no iMoneza Trigger');
		const trigger = await openTrigger(rest, target.type, account.stored, target.parameters);
		try {
			await target.announce?.(account, 'parameters');
			const query = `CallbackType=X&CallbackToken=parameters&Kept=mine&${FORGED}`;
			const keys = {
				accessKey: String(account.data.accessKey),
				secret: String(account.data.secretKey),
			};
			const call = iMonezaCall(new URL(trigger.url).pathname, query, keys);
			proves((await rawCall(trigger.url, call)) === 200, 'the callback is refused');
			const item = await trigger.newest(1);
			proves(item.Kept === 'mine', 'the parameters of the callback are not in the item');
			const broken = [
				item.result === 'paid' && 'result',
				item.Result === 'paid' && 'Result',
				item.verified === 'true' && 'verified',
				item.resultAvailable !== true && 'resultAvailable',
				item.deliveryId === '1' && 'deliveryId',
			].filter((name) => name !== false);
			return { tries: 6, broken: broken.map((name) => `'${name}' is the caller's`) };
		} finally {
			await trigger.close();
		}
	},
};
