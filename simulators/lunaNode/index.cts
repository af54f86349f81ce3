import { Readable } from 'node:stream';
import { systemClock, toSeconds } from '../shared/clock.cjs';
import { jsonReply, refused, textReply } from '../shared/replies.cjs';
import type { Simulator, SimulatorOptions } from '../shared/server.cjs';
import { startServer } from '../shared/server.cjs';
import type { JsonObject, ProviderRules, Reply } from '../shared/types.cjs';
import type { Answer, Parameters } from './actions/action.cjs';
import { checkParameters } from './actions/action.cjs';
import { ACTIONS } from './actions/index.cjs';
import type { LunaNodeCommands } from './commands.cjs';
import { lunaNodeCommands } from './commands.cjs';
import type { SettleAfter } from './pace.cjs';
import { Refusal } from './refusal.cjs';
import type { LunaNodeKey, SignedCall } from './signature.cjs';
import { verifyCall } from './signature.cjs';
import type { LunaNodeState } from './state.cjs';
import { createState } from './state.cjs';

/** Printed by the start script; opens nothing but a simulator. */
export const LUNANODE_DEMO_KEY: LunaNodeKey = {
	apiId: 'SIMULATEDLUNA001',
	// The halves differ, so that a client that sends the wrong one is caught.
	apiKey:
		'simulated-key-first-half-/abcdefghijklmnopqrstuvwxyz0123456789-/' +
		'simulated-key-second-half-ABCDEFGHIJKLMNOPQRSTUVWXYZ-9876543210-',
};

export interface LunaNodeOptions extends SimulatorOptions {
	/** The keys that are known; the demo key when left out. */
	keys?: LunaNodeKey[];
	/** How far a nonce may be off, in seconds; 300 is our assumption, the provider names no figure. */
	nonceToleranceSeconds?: number;
	/** How long unfinished work takes; one look when left out. */
	settleAfter?: SettleAfter;
}

export interface LunaNodeSimulator extends Simulator {
	/** In the form of the credential's fields. */
	credentials: { apiId: string; apiKey: string; baseUrl: string };
	readonly state: LunaNodeState;
	commands: LunaNodeCommands;
}

const AUTHENTICATION_FAILURE =
	'authentication failure; common reasons: bad nonce (computer time off), source IP mismatch, invalid API id/key';

export async function startLunaNode(options: LunaNodeOptions = {}): Promise<LunaNodeSimulator> {
	const { keys = [LUNANODE_DEMO_KEY], nonceToleranceSeconds = 300 } = options;
	const { now = systemClock, settleAfter = { infoCalls: 1 } } = options;
	let state = createState(settleAfter, now);
	const commands = lunaNodeCommands(() => state);

	const rules: ProviderRules = {
		commands,
		snapshot: () => state,
		reset: () => {
			state = createState(settleAfter, now);
		},
		errorReply: (status, message) => jsonReply(status, { success: 'no', error: message }),
		authenticate: (request) => {
			if (request.method !== 'POST' || !/^\/api\/[^/]+\/[^/]+\/$/.test(request.path)) {
				return { refused: refused(textReply(404, 'Not Found'), 'not an API path') };
			}
			const nowSeconds = toSeconds(request.receivedAt);
			const call = verifyCall(request, keys, nowSeconds, nonceToleranceSeconds);
			if ('reason' in call) return { refused: failure(AUTHENTICATION_FAILURE, call.reason) };
			return { account: call.key.apiId, carryOut: () => runAction(state, call) };
		},
	};

	const simulator = await startServer(rules, options);
	return {
		...simulator,
		commands,
		credentials: { apiId: keys[0].apiId, apiKey: keys[0].apiKey, baseUrl: simulator.url },
		get state() {
			return state;
		},
	};
}

function runAction(state: LunaNodeState, { key, action: name, message }: SignedCall): Reply {
	const action = ACTIONS[name];
	// Both texts are this simulator's own; the provider's are not known.
	if (!action) return failure('invalid category or action');
	if (key.actions && !key.actions.includes(name.replace('/', '.'))) {
		return failure(`this API key is not allowed to call ${name.replace('/', '.')}`);
	}
	try {
		const parameters = asTexts(message);
		checkParameters(name, action, parameters);
		return success(action.run(state, parameters) ?? {});
	} catch (error) {
		if (error instanceof Refusal) return failure(error.message);
		throw error;
	}
}

const CREDENTIAL_ENTRIES = ['api_id', 'api_partialkey'];

function asTexts(message: JsonObject): Parameters {
	const texts: Parameters = {};
	for (const [name, value] of Object.entries(message)) {
		// The provider stopped taking null and empty texts for a value years ago.
		if (value === null || value === '' || CREDENTIAL_ENTRIES.includes(name)) continue;
		texts[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
	}
	return texts;
}

/** Failures come with HTTP 200. */
function failure(error: string, reason = error): Reply {
	return refused(jsonReply(200, { success: 'no', error }), reason);
}

function success(answer: Answer): Reply {
	if (!Buffer.isBuffer(answer)) return jsonReply(200, { success: 'yes', ...answer });
	return {
		status: 200,
		headers: {
			'Content-Type': 'application/octet-stream',
			'Content-Length': String(answer.length),
		},
		body: Readable.from(chunks(answer)),
	};
}

function* chunks(bytes: Buffer): Generator<Buffer> {
	const size = 65_536;
	for (let start = 0; start < bytes.length; start += size)
		yield bytes.subarray(start, start + size);
}
