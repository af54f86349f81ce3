import type { SentCall } from './context';

/** Answers when it is told to, so that a test can see what is in flight. */
export function gate(answer: (call: SentCall) => unknown) {
	const waiting: Array<() => void> = [];
	let most = 0;
	const answering = async (call: SentCall) => {
		await new Promise<void>((resolve) => {
			waiting.push(resolve);
			most = Math.max(most, waiting.length);
		});
		return answer(call);
	};
	const settle = async () => {
		for (let turn = 0; turn < 50; turn++) await Promise.resolve();
	};
	return {
		answering,
		most: () => most,
		/** Lets the newest go first, so that answers arrive in the wrong order. */
		openAll: async () => {
			for (await settle(); waiting.length; await settle()) waiting.pop()?.();
		},
	};
}
