import type { INodeExecutionData } from 'n8n-workflow';
import { attempt } from '../../attempt';
import { notSentReason } from '../../request/failure';
import { failureOf } from '../../request/itemFailure';
import type { Problem } from '../../result';
import type { ChoiceField, TextField } from '../field';
import { itemError } from '../itemError';
import type { ItemCall, Values } from '../operation';
import { claim, type Claim } from './claims';
import { oneAfterAnother } from './oneAfterAnother';

const reference: TextField = {
	name: 'reference',
	label: 'Reference',
	description:
		'Your own name of this act, such as an invoice number. n8n remembers it in its database, and this node sends an act of the same name no second time: in no later execution, test executions included, and on no other worker. It is forgotten when the provider certainly refused.',
	placeholder: 'e.g. {{ $json.invoice }}',
	type: 'text',
	required: false,
	filledOnceAdded: true,
	longest: 500,
	check: checkReference,
};

const whenAlreadySent: ChoiceField = {
	name: 'whenAlreadySent',
	label: 'When Already Sent',
	description: 'What to do with an item whose Reference was used before',
	type: 'choice',
	choices: [
		{ name: 'Error', value: 'error', description: 'The item fails' },
		{ name: 'Skip', value: 'skip', description: 'The item says alreadySent, and nothing is sent' },
	],
	default: 'error',
	required: false,
};

export const SEND_ONCE = [reference, whenAlreadySent];

/** What an expression leaves behind for a missing value; many items would share such a reference. */
const LEFTOVER = /(^|[^A-Za-z0-9])(undefined|null|NaN|\[object Object\])($|[^A-Za-z0-9])/;

function checkReference(value: unknown): Problem | undefined {
	if (!LEFTOVER.test(String(value))) return undefined;
	return {
		message: `The '${reference.label}' field holds '${String(value).slice(0, 60)}', in which a value is missing`,
		description: 'Check the expression in it: several items would have the same reference',
	};
}

/** Whether two items of a run have one reference, and one of them would fail after the other was sent. */
export function repeatedReference(items: Map<number, { options: Values }>): Problem | undefined {
	const seen = new Map<unknown, number>();
	for (const [index, { options }] of items) {
		const value = options[reference.name];
		const earlier = value === undefined ? undefined : seen.get(value);
		if (earlier !== undefined && options[whenAlreadySent.name] !== 'skip') {
			return {
				message: `Items ${earlier} and ${index} have the same reference '${String(value)}'. Nothing was sent`,
				description: `Give each item a reference of its own, or choose Skip under '${whenAlreadySent.label}'`,
				reason: 'already-sent',
			};
		}
		seen.set(value, index);
	}
	return undefined;
}

/**
 * Sends an item once for its reference, whoever else tries to: the reference is claimed before, and released when the provider has
 * certainly not accepted the item.
 *
 * @throws NodeOperationError when the reference is taken or cannot be claimed, or what sending throws
 */
export async function oncePerReference(
	call: ItemCall,
	send: () => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const { context, resource, operation, options, validateOnly } = call;
	const value = options[reference.name];
	if (value === undefined || validateOnly) return await send();
	const entry = `${resource.resource}/${operation.value}: ${String(value)}`;
	const act = `${context.getWorkflow().id} ${context.getNode().id} ${entry}`;
	// What this process has on its way under the same reference may still be refused.
	return await oneAfterAnother(act, async () => {
		const claimed = await claim(context, entry);
		if (claimed.state !== 'mine') return unclaimed(call, String(value), claimed);
		const sent = await attempt(send);
		if ('value' in sent) return sent.value;
		const { error } = sent;
		const isCertain = (failureOf(error)?.sent ?? (notSentReason(error) && 'no')) === 'no';
		if (isCertain && !(await claimed.release())) {
			context.logger.warn(`The reference '${String(value)}' could not be released and stays taken`);
		}
		throw error;
	});
}

function unclaimed(
	{ context, itemIndex, options, provider }: ItemCall,
	value: string,
	claimed: Exclude<Claim, { state: 'mine' }>,
): INodeExecutionData[] {
	if (claimed.state === 'failed') {
		const problem: Problem = { ...WHY_NOT_CLAIMED[claimed.why], reason: 'blocked' };
		throw itemError(context.getNode(), problem, itemIndex);
	}
	if (options[whenAlreadySent.name] === 'skip') {
		return [{ json: { reference: value, alreadySent: true } }];
	}
	const taken: Problem = {
		message: `The reference '${value}' was used before, so nothing was sent`,
		description: `An item with it was sent, or may have been: look at ${provider.name}. If this is another act, give it a reference of its own.`,
		reason: 'already-sent',
	};
	throw itemError(context.getNode(), taken, itemIndex, 'unknown');
}

const NOTHING_SENT = 'so the reference could not be remembered and nothing was sent';

const WHY_NOT_CLAIMED: Record<Extract<Claim, { state: 'failed' }>['why'], Problem> = {
	'no store': {
		message: `This version of n8n remembers no references, ${NOTHING_SENT}`,
		description: `Update n8n, or remove the '${reference.label}' option`,
	},
	'not saved': {
		message: `The workflow has not been saved, ${NOTHING_SENT}`,
		description: 'Save the workflow and run it again',
	},
	busy: {
		message: `Other executions write references of this node all the time, ${NOTHING_SENT}`,
		description: 'Run it again later, or let fewer executions run at once',
	},
	error: {
		message: `n8n could not use its database, ${NOTHING_SENT}`,
		description: 'Look at the log of n8n, and run it again when its database works',
	},
};
