import type { INodeType } from 'n8n-workflow';
import { loadPackage } from '../engine/package.cjs';
import { operationsOf } from '../publicNames/names.cjs';
import { RENAMED } from '../publicNames/renamed.cjs';
import { casesOf, type Case } from './cases.cjs';
import { inputsOf, type Inputs } from './inputs.cjs';
import { withoutPauses } from './pauses.cjs';
import type { Provider } from './provider.cjs';
import type { OperationRecord, ProviderRecord } from './record.cjs';
import { observe, type Observed } from './run.cjs';
import { startStandIn, type StandIn } from './standIn.cjs';

/** The inputs that the node's description gives now, by `resource/operation`. */
export async function currentInputs(provider: Provider): Promise<Record<string, Inputs>> {
	return inputsOf(await descriptionOf(provider), provider);
}

/** The operations that the node has now, as `resource/operation`. */
export async function currentOperations(provider: Provider): Promise<string[]> {
	return operationsOf((await descriptionOf(provider)).properties);
}

/**
 * Runs all cases of operations with given inputs.
 *
 * @param seen is told of each operation when it is done
 */
export async function observeAll(
	provider: Provider,
	inputs: Record<string, Inputs>,
	seen: (operation: string, record: OperationRecord) => void = () => {},
): Promise<ProviderRecord> {
	const standIn = await startStandIn();
	const rename = renamedFor(provider, await descriptionOf(provider));
	const record: ProviderRecord = {};
	try {
		await withoutPauses(async () => {
			for (const [operation, own] of Object.entries(inputs)) {
				const cases = await observeEach(provider, standIn, casesOf(provider, own).map(rename));
				record[operation] = { inputs: own, cases };
				seen(operation, record[operation]);
			}
		});
	} finally {
		await standIn.close();
	}
	return record;
}

async function descriptionOf({ node }: Provider) {
	return ((await loadPackage()).nodes[node] as INodeType).description;
}

async function observeEach(
	provider: Provider,
	standIn: StandIn,
	cases: Case[],
): Promise<Record<string, Observed>> {
	const observed: Record<string, Observed> = {};
	for (const one of cases) observed[one.name] = await observe(provider, standIn, one);
	const areSideBySide = observed['three items']?.sideBySide;
	for (const { sent, sideBySide } of Object.values(observed)) {
		// Then they arrive in any order.
		if (areSideBySide || sideBySide) sent.sort(byContent);
	}
	return observed;
}

const byContent = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Saved inputs have the old names; a node that has the new one instead gets that. */
function renamedFor({ node }: Provider, { properties }: INodeType['description']) {
	const has = (name: string) => properties.some((property) => property.name === name);
	const renames = RENAMED.filter(
		({ owner, from, to }) => owner === `node ${node}` && !has(from) && has(to),
	);
	return (one: Case): Case => ({
		...one,
		parameters: Object.fromEntries(
			Object.entries(one.parameters).map(([name, value]) => [
				renames.find(({ from }) => from === name)?.to ?? name,
				value,
			]),
		),
	});
}
