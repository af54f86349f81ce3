// n8n's engine logs every failure, and here they are provoked.
process.env.N8N_LOG_LEVEL = 'silent';

import { parseArgs } from 'node:util';
import { differences, textOf, type Difference } from '../test/support/wire/compare.cjs';
import type { Inputs } from '../test/support/wire/inputs.cjs';
import { isMeant } from '../test/support/wire/meant.cjs';
import { currentInputs, observeAll } from '../test/support/wire/observeAll.cjs';
import type { Provider } from '../test/support/wire/provider.cjs';
import { PROVIDERS } from '../test/support/wire/providers/index.cjs';
import { isRecorded, readRecord, writeRecord } from '../test/support/wire/record.cjs';
import { main } from './lib/main.cjs';
import { say, step } from './lib/progress.cjs';

// Compares what the built nodes send and put out with what was recorded, case by case, or writes the record anew:
//
//   npm run wire                              all differences, apart from those that are meant
//   npm run wire -- --only LunaNode           of one node, or of `LunaNode/vm`, or of `LunaNode/vm/info`
//   npm run wire -- --meant                   the meant ones as well
//   npm run wire -- --write                   with the inputs that the nodes' descriptions give now
//
// For comparing, the recorded inputs are used, so that new fields make no differences; what is not recorded is listed.

interface Options {
	only: string;
	meant: boolean;
}

const pick = (provider: Provider, inputs: Record<string, Inputs>, only: string) =>
	Object.fromEntries(
		Object.entries(inputs).filter(([operation]) =>
			`${provider.file}/${operation}/`.startsWith(only && `${only.replace(/\/$/, '')}/`),
		),
	);

async function compare(provider: Provider, { only, meant }: Options): Promise<number> {
	const recorded = readRecord(provider.file);
	const inputs = Object.entries(recorded).map(([operation, record]) => [operation, record.inputs]);
	const picked = pick(provider, Object.fromEntries(inputs) as Record<string, Inputs>, only);
	if (!Object.keys(picked).length) return 0;
	const found: Difference[] = [];
	await step(`${provider.file}, ${Object.keys(picked).length} operations`, () =>
		observeAll(provider, picked, (operation, now) => {
			found.push(...differences(`${provider.file} ${operation}`, recorded[operation], now));
		}),
	);
	const shown = found.filter((difference) => meant || !isMeant(difference));
	for (const difference of shown) say(textOf(difference));
	const hidden = found.length - shown.length;
	say(
		`${provider.file}: ${shown.length} differences${hidden ? `, and ${hidden} that are meant` : ''}`,
	);
	tellNew(provider, pick(provider, await currentInputs(provider), only), picked);
	return shown.length;
}

/** What the node has and the record does not. */
function tellNew(
	{ file }: Provider,
	now: Record<string, Inputs>,
	then: Record<string, Inputs>,
): void {
	for (const [operation, { fields }] of Object.entries(now)) {
		const known = then[operation]?.fields;
		const added = Object.keys(fields).filter((name) => !(name in (known ?? {})));
		if (!known) say(`${file} ${operation}: not recorded`);
		else if (added.length) say(`${file} ${operation}: new fields ${added.join(', ')}`);
	}
}

async function write(provider: Provider, only: string): Promise<void> {
	const picked = pick(provider, await currentInputs(provider), only);
	if (!Object.keys(picked).length) return;
	const record = await step(`${provider.file}, ${Object.keys(picked).length} operations`, () =>
		observeAll(provider, picked),
	);
	const others = only && isRecorded(provider.file) ? readRecord(provider.file) : {};
	writeRecord(provider.file, { ...others, ...record });
}

main(async () => {
	const { values } = parseArgs({
		options: {
			only: { type: 'string', default: '' },
			write: { type: 'boolean', default: false },
			meant: { type: 'boolean', default: false },
		},
	});
	let differing = 0;
	for (const provider of PROVIDERS) {
		if (values.write) await write(provider, values.only);
		else differing += await compare(provider, values);
	}
	return differing ? 1 : 0;
});
