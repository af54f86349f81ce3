import type { ReceivedRequest } from './types.cjs';

/**
 * Something that goes wrong on request.
 *
 * - `status`: answered instead of the provider's own answer, before anything is checked
 * - `delay`: carried out at once, answered `ms` later
 * - `resetBefore` / `resetAfter`: connection reset without / after carrying the request out
 * - `resetDuring`: carried out, connection reset in the middle of the answer's body
 * - `truncatedJson` / `html` / `emptyBody`: carried out, answered with a spoilt body
 * - `redirect`: 307 to `location`, not carried out
 */
export type FaultKind =
	| { kind: 'status'; status: number; retryAfter?: number | string; body?: string }
	| { kind: 'delay'; ms: number }
	| { kind: 'resetBefore' | 'resetAfter' | 'resetDuring' | 'truncatedJson' | 'html' | 'emptyBody' }
	| { kind: 'redirect'; location: string };

const KINDS: FaultKind['kind'][] = [
	'status',
	'delay',
	'resetBefore',
	'resetAfter',
	'resetDuring',
	'truncatedJson',
	'html',
	'emptyBody',
	'redirect',
];

export interface FaultMatch {
	/** HTTP method; any when left out. */
	method?: string;
	/** Path without query, `*` standing for any run of characters; any path when left out. */
	path?: string;
	/** Matching requests to let through first. */
	skip?: number;
	/** Matching requests to spoil; 1 when left out. */
	times?: number | 'always';
}

export type Fault = FaultKind & FaultMatch;

interface PendingFault {
	fault: Fault;
	skip: number;
	left: number;
}

/** Faults waiting for their request. The oldest one that matches is played. */
export class Faults {
	private pending: PendingFault[] = [];

	/** Throws for a kind that does not exist, which control endpoints may ask for. */
	add(fault: Fault): void {
		if (!KINDS.includes(fault.kind)) throw new Error(`Kinds of faults: ${KINDS.join(', ')}`);
		const times = fault.times ?? 1;
		this.pending.push({
			fault,
			skip: fault.skip ?? 0,
			left: times === 'always' ? Number.POSITIVE_INFINITY : times,
		});
	}

	get list(): Fault[] {
		return this.pending.map(({ fault }) => fault);
	}

	clear(): void {
		this.pending = [];
	}

	takeStatus(request: ReceivedRequest): Extract<Fault, { kind: 'status' }> | undefined {
		const fault = this.take(request, (kind) => kind === 'status');
		return fault?.kind === 'status' ? fault : undefined;
	}

	takeOther(request: ReceivedRequest): Exclude<Fault, { kind: 'status' }> | undefined {
		const fault = this.take(request, (kind) => kind !== 'status');
		return fault?.kind === 'status' ? undefined : fault;
	}

	private take(
		request: ReceivedRequest,
		wanted: (kind: Fault['kind']) => boolean,
	): Fault | undefined {
		for (const pending of this.pending) {
			if (!wanted(pending.fault.kind) || !matches(pending.fault, request)) continue;
			if (pending.skip > 0) {
				pending.skip -= 1;
				continue;
			}
			pending.left -= 1;
			this.pending = this.pending.filter(({ left }) => left > 0);
			return pending.fault;
		}
		return undefined;
	}
}

function matches({ method, path }: Fault, request: ReceivedRequest): boolean {
	if (method !== undefined && method.toUpperCase() !== request.method) return false;
	if (path === undefined) return true;
	const pattern = path
		.split('*')
		.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('.*');
	return new RegExp(`^${pattern}$`).test(request.path);
}
