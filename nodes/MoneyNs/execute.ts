import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { runInFlight } from '../shared/inFlight';
import { readInFlight } from '../shared/inFlightOption';
import { toNodeError } from '../shared/request/apiError';
import { notSentReason } from '../shared/request/failure';
import { outcome } from '../shared/request/outcome';
import { settledItems, unlessSettled } from '../shared/request/settledItems';
import { credentialFor } from './authentication';
import type { Operation, Run } from './operation';
import { OPERATIONS } from './resources';
import type { Session } from './session';
import { currentSession } from './signing';
import { moneyNsVoice } from './voice';

/** Runs the chosen operation for every input item; output items are in the order of the input items. */
export async function execute(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const operation = chosenOperation(context);
	const run = await startRun(context);
	const settled = operation.hasEffect?.(context) ? settledItems(context) : undefined;
	const work = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		const pairedItem = { item: itemIndex };
		const itemsOf = async () => {
			const outputs = await operation.run(run, itemIndex);
			return outputs.map((json) => ({ json, pairedItem }));
		};
		const done = await unlessSettled(settled, itemIndex, async () => await outcome(itemsOf));
		if ('value' in done) return done.value;
		const readable = withReason(context, done.error, itemIndex);
		if (!context.continueOnFail()) throw readable;
		return [{ json: { error: (readable as Error).message }, pairedItem }];
	};
	const outputs = await runInFlight(
		context.getInputData().length,
		readInFlight(context, operation.inFlight(context)),
		work,
		context.getExecutionCancelSignal(),
	);
	return outputs.flat();
}

function chosenOperation(context: IExecuteFunctions): Operation {
	const resource = context.getNodeParameter('resource', 0);
	const name = context.getNodeParameter('operation', 0);
	const operation = OPERATIONS.find(
		(candidate) => candidate.resource === resource && candidate.operation === name,
	);
	if (operation) return operation;
	throw new NodeOperationError(
		context.getNode(),
		`MoneyNS has no operation '${name}' of '${resource}'`,
		{ description: "Choose the 'Operation' anew" },
	);
}

async function startRun(context: IExecuteFunctions): Promise<Run> {
	const credentialType = credentialFor(context.getNodeParameter('authentication', 0));
	const credential = await context.getCredentials(credentialType);
	let session: Promise<Session> | undefined;
	return {
		context,
		credentialType,
		credential,
		session: async () => await (session ??= currentSession(context, credentialType, credential)),
	};
}

/** The package's own refusals become the node's; whatever else n8n or the transport throws is readable as it is. */
function withReason(context: IExecuteFunctions, error: unknown, itemIndex: number): unknown {
	if (!notSentReason(error)) return error;
	return toNodeError(context.getNode(), error, { isRead: true, itemIndex }, moneyNsVoice);
}
