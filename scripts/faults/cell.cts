import { setProxy } from '../../test/support/outside.cjs';
import { closedPort, startProxy, startTcp } from '../../test/support/tlsServers.cjs';
import type { Fault, Proxy } from './faults.cjs';
import { playNothing, startFront, type Front } from './front.cjs';
import { credentialAt, type Ended, type Operation } from './kinds.cjs';
import { expected } from './policy.cjs';

/** What one operation did when it met one fault. */
export interface Cell extends Ended {
	operation: Operation;
	fault: Fault;
	/** How many requests reached the provider. */
	reached: number;
	/** How many of them it carried out. */
	carriedOut: number;
	/** How this deviates from the policy. */
	deviations: string[];
}

/** Lets an operation meet a fault, with a provider and an account of their own. */
export async function runCell(operation: Operation, fault: Fault): Promise<Cell> {
	const simulator = await operation.start();
	const isTls = fault.certificate ?? (fault.proxy && 'valid');
	const front = await startFront(simulator.url, fault.play ?? playNothing, isTls);
	try {
		const credential = credentialAt(simulator, await addressOf(fault, front));
		const ended = await operation.run(credential, fault.isSlow === true);
		const seen = {
			...ended,
			operation,
			fault,
			reached: front.reached,
			carriedOut: simulator.journal.processed.length,
		};
		return { ...seen, deviations: deviationsOf(seen) };
	} finally {
		await front.close();
		await simulator.close();
	}
}

async function addressOf({ instead }: Fault, front: Front): Promise<string> {
	if (instead === 'noName') return 'https://nowhere.invalid';
	if (instead === 'closedPort') return `http://127.0.0.1:${await closedPort()}`;
	return instead === 'plainPort'
		? front.url.replace(/^http:\/\/[^:]+/, 'https://localhost')
		: front.url;
}

const CHANGES = ['change', 'money'];

function deviationsOf(seen: Omit<Cell, 'deviations'>): string[] {
	const { operation, fault, reached, carriedOut, end } = seen;
	const wanted = expected(operation.kind, fault.class);
	const deviations: string[] = [];
	if (reached !== wanted.reached)
		deviations.push(`${reached} requests reached the provider instead of ${wanted.reached}`);
	if (!wanted.ends.includes(end))
		deviations.push(`ended '${end}' instead of '${wanted.ends.join(' or ')}'`);
	if (CHANGES.includes(operation.kind)) {
		if (carriedOut > 1) deviations.push(`carried out ${carriedOut} times`);
		if (end === 'done' && !carriedOut) deviations.push('lost');
		if (end !== 'done' && end !== 'unknown' && carriedOut)
			deviations.push('carried out, and the error does not say so');
	}
	return deviations;
}

/** A proxy of the environment that fails, until the returned function is called. It is everybody's, so one at a time. */
export async function failingProxy(proxy: Proxy): Promise<() => Promise<void>> {
	const garbage = async () =>
		await startTcp((socket) =>
			socket.once('data', () => socket.end('\u0016\u0003 no HTTP\r\n\r\n')),
		);
	const server =
		proxy === 'down'
			? { port: await closedPort(), close: async () => {} }
			: await (proxy === 'garbage' ? garbage() : startProxy(407));
	setProxy(`http://127.0.0.1:${server.port}`);
	return async () => {
		setProxy(undefined);
		await server.close();
	};
}
