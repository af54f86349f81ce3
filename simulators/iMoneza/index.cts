import { systemClock } from '../shared/clock.cjs';
import type { Simulator, SimulatorOptions } from '../shared/server.cjs';
import { startServer } from '../shared/server.cjs';
import type { ProviderRules } from '../shared/types.cjs';
import type { IMonezaCommands } from './commands.cjs';
import { iMonezaCommands } from './commands.cjs';
import { fail, failText } from './errors.cjs';
import { parseAddress, route } from './routes.cjs';
import type { IMonezaState } from './state.cjs';
import { createState } from './state.cjs';
import type { KeySet } from './token.cjs';
import { checkToken } from './token.cjs';

/** Printed by the start script; opens nothing but a simulator. */
export const IMONEZA_DEMO = {
	management: {
		accessKey: '0F1E2D3C-4B5A-4678-9ABC-DEF012345678',
		secretKey: 'mgmt-Secret-Key+01/=',
	},
	access: {
		accessKey: '7A6B5C4D-3E2F-4101-8899-AABBCCDDEEFF',
		secretKey: 'access-Secret-Key-02',
	},
};

export interface IMonezaOptions extends SimulatorOptions {
	/** The demo keys when left out. Both APIs are served on one origin. */
	management?: KeySet;
	access?: KeySet;
	/** Where callbacks go; the provider insists on https, the simulator does not. */
	callbackUrl?: string;
	/** Ends queued jobs by itself, this many ms later; on command only when left out. */
	completeJobsAfterMs?: number;
}

export interface IMonezaSimulator extends Simulator {
	/** In the form of the two credentials' fields. */
	credentials: Record<'management' | 'access', KeySet & { baseUrl: string }>;
	readonly state: IMonezaState;
	commands: IMonezaCommands;
}

export async function startIMoneza(options: IMonezaOptions = {}): Promise<IMonezaSimulator> {
	const { management = IMONEZA_DEMO.management, access = IMONEZA_DEMO.access } = options;
	const { now = systemClock, callbackUrl, completeJobsAfterMs } = options;
	let state = createState(callbackUrl);
	const commands = iMonezaCommands(() => state, management, now);

	const rules: ProviderRules = {
		commands,
		snapshot: () => ({ ...state, results: Object.fromEntries(state.results) }),
		reset: () => {
			state = createState(callbackUrl);
		},
		errorReply: (status, message) => fail(status, message),
		authenticate: (request) => {
			const address = parseAddress(request.path);
			if (!address) return { refused: failText(404, 'Not Found') };
			// To each API, the keys of the other one are unknown.
			const keySets = address.family === 'Property' ? [management] : [access];
			const check = checkToken(request, keySets);
			if ('reason' in check) {
				const [status, text] = check.unknownKey ? [404, 'Not Found'] : [401, 'Unauthorized'];
				return { refused: failText(Number(status), String(text), check.reason) };
			}
			if (address.accessKey.toLowerCase() !== check.keys.accessKey.toLowerCase()) {
				return { refused: failText(401, 'Unauthorized', 'path is of another access key') };
			}
			const carryOut = () => {
				const reply = route(request, address, state);
				if (completeJobsAfterMs !== undefined && request.method === 'POST') {
					setTimeout(() => void commands.completeJobs(), completeJobsAfterMs).unref();
				}
				return reply;
			};
			return { account: check.keys.accessKey, carryOut };
		},
	};

	const simulator = await startServer(rules, options);
	const baseUrl = simulator.url;
	return {
		...simulator,
		commands,
		credentials: { management: { ...management, baseUrl }, access: { ...access, baseUrl } },
		get state() {
			return state;
		},
	};
}
