import {
	iMonezaCallback,
	monerooCallback,
	moneyNsPing,
	moonBackCallback,
	type Callback,
} from './callbacks.cjs';
import { useIMoneza } from './iMoneza.cjs';
import { useMoneroo } from './moneroo.cjs';
import { useMoneyNs } from './moneyNs.cjs';
import { useMoonBack } from './moonBack.cjs';
import { useTriggers, type ActiveTrigger } from './triggers.cjs';

/** A webhook trigger that listens, and how its provider calls it. */
export interface WebhookTrigger {
	name: string;
	trigger: ActiveTrigger;
	/** A genuine call about the event of this name. */
	callback(id: string): Callback;
	/** The same, signed with another secret. */
	forged(id: string): Callback;
}

const WRONG = 'another-secret';

/** Each of the four webhook triggers, with its provider, for the tests of this file. */
export function useWebhookTriggers() {
	const triggers = useTriggers();
	const moneroo = useMoneroo({ rateLimit: false });
	const moonBack = useMoonBack();
	const iMoneza = useIMoneza();
	const moneyNs = useMoneyNs();

	const activate = {
		async moneroo(parameters = {}): Promise<WebhookTrigger> {
			const account = await moneroo.addCredential({ requestsPerMinute: 0 });
			const trigger = await triggers.activate('monerooTrigger', account, parameters);
			const { webhookSecret } = moneroo.simulator.credentials;
			const call = (id: string, secret: string) => monerooCallback(trigger.url, secret, id);
			return {
				name: 'Moneroo',
				trigger,
				callback: (id) => call(id, webhookSecret),
				forged: (id) => call(id, WRONG),
			};
		},
		async moonBack(): Promise<WebhookTrigger> {
			const trigger = await triggers.activate('moonBackTrigger', moonBack.account);
			const { webhookSecret } = moonBack.simulator.credentials;
			const call = (id: string, secret: string) => moonBackCallback(trigger.url, secret, id);
			return {
				name: 'MoonBack',
				trigger,
				callback: (id) => call(id, webhookSecret),
				forged: (id) => call(id, WRONG),
			};
		},
		async iMoneza(): Promise<WebhookTrigger> {
			const trigger = await triggers.activate('iMonezaTrigger', iMoneza.account);
			const { management } = iMoneza.simulator.credentials;
			const type = 'ExternalSubscriberLinked';
			return {
				name: 'iMoneza',
				trigger,
				callback: (id) => {
					// Has a result in store for the token, and calls nobody.
					void iMoneza.simulator.commands.sendCallback({ type, token: id });
					return iMonezaCallback(trigger.url, management, id);
				},
				forged: (id) => iMonezaCallback(trigger.url, { ...management, secretKey: WRONG }, id),
			};
		},
		async moneyNs(): Promise<WebhookTrigger> {
			const parameters = { repetitions: 'first' };
			const trigger = await triggers.activate('moneyNsTrigger', moneyNs.platform, parameters);
			const { pingSecret } = moneyNs.simulator.credentials;
			const call = (id: string, secret: string) => moneyNsPing(trigger.url, secret, id);
			return {
				name: 'MoneyNS',
				trigger,
				callback: (id) => call(id, pingSecret),
				forged: (id) => call(id, WRONG),
			};
		},
	};

	return {
		moneroo,
		triggers,
		activate,
		/** Moneroo's comes first. */
		activateAll: async (): Promise<WebhookTrigger[]> =>
			await Promise.all(Object.values(activate).map(async (one) => await one())),
	};
}
