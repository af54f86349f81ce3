import type { Fault, Faults } from './faults.cjs';
import type { Journal } from './journal.cjs';
import { jsonReply } from './replies.cjs';
import type { ProviderRules, ReceivedRequest, Reply } from './types.cjs';

export const CONTROL_PREFIX = '/__simulator/';

export interface Controlled {
	rules: ProviderRules;
	journal: Journal;
	faults: Faults;
	reset(): void;
}

/** Answers the control endpoints, which exist for use by hand and from other processes. */
export async function control(request: ReceivedRequest, controlled: Controlled): Promise<Reply> {
	try {
		return await route(request, controlled);
	} catch (error) {
		return jsonReply(400, { message: (error as Error).message });
	}
}

async function route(request: ReceivedRequest, controlled: Controlled): Promise<Reply> {
	const [resource, name] = request.path.slice(CONTROL_PREFIX.length).split('/');
	const { rules, journal, faults } = controlled;
	switch (`${request.method} ${resource}`) {
		case 'GET faults':
			return jsonReply(200, faults.list);
		case 'POST faults':
			for (const fault of [parse(request.body)].flat()) faults.add(fault as Fault);
			return jsonReply(201, faults.list);
		case 'DELETE faults':
			faults.clear();
			return jsonReply(200, []);
		case 'GET requests':
			return jsonReply(200, journal);
		case 'DELETE requests':
			journal.clear();
			return jsonReply(200, []);
		case 'POST reset':
			controlled.reset();
			return jsonReply(200, {});
		case 'GET state':
			return jsonReply(200, rules.snapshot());
		case 'POST commands':
			return runCommand(rules.commands, name ?? '', parse(request.body));
		default:
			return jsonReply(404, { message: `No control endpoint ${request.method} ${request.path}` });
	}
}

async function runCommand(commands: object, name: string, argument: unknown): Promise<Reply> {
	const command = Object.entries(commands).find(([key]) => key === name)?.[1];
	if (typeof command !== 'function') {
		return jsonReply(404, { message: `Commands: ${Object.keys(commands).join(', ')}` });
	}
	const result: unknown = await (command as (argument: unknown) => unknown)(argument);
	return jsonReply(200, result ?? null);
}

function parse(body: Buffer): unknown {
	return body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
}
