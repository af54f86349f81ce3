import { chain, START } from '../../test/e2e/support/workflow.cjs';
import type { Arena } from './arena.cjs';
import { counted, EIGHT, proves, type Attack } from './attack.cjs';
import { LOG_LINE } from './callbacks/forgeries.cjs';
import { Finder, formsOf } from './encodings.cjs';
import { secretsIn, signaturesIn } from './secrets.cjs';
import { database, executions, files, log, type Written } from './stored.cjs';

/** Lies around in every place that is searched, in every encoding. */
const CANARY = 'canary+Jx7/Wq2=Zt9 "äöü"';

/** Has n8n write the canary down: in an execution, in its database, and in the log, which names each workflow. */
async function letCanaryFly({ rest }: Arena): Promise<void> {
	const forms = formsOf(CANARY);
	const step = {
		name: 'Canary',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ forms }), options: {} },
	};
	const named = { ...chain([step]), name: `canary ${Buffer.from(CANARY).toString('base64')}` };
	await rest.run(await rest.createWorkflow(named), START);
}

/** Everything secret of all accounts: keys, and whatever was made of them for a request. */
function allSecrets({ accounts, internet }: Arena): string[] {
	const hosts = new Set(accounts.map(({ host }) => `https://${host}:443`));
	const sent = internet.atProviders.filter(({ origin }) => hosts.has(origin));
	return [...accounts.flatMap(({ data }) => secretsIn(data)), ...sent.flatMap(signaturesIn)];
}

function places(found: Written[], finder: Finder): string[] {
	return found.flatMap(({ where, text }) =>
		[...finder.find(text)].map((secret) => `${where}: ${secret.slice(0, 12)}…`),
	);
}

/** @param read gives what n8n has written down in one place */
function searching(what: string, read: (arena: Arena) => Written[] | Promise<Written[]>): Attack {
	return {
		name: `Search of ${what} for every secret, in every encoding`,
		who: 'U',
		against: EIGHT,
		run: async (arena) => {
			await letCanaryFly(arena);
			const written = await read(arena);
			const canary = new Finder([CANARY]);
			proves(
				written.some(({ text }) => canary.isIn(text)),
				`the canary is not found in ${what}`,
			);
			const secrets = new Set(allSecrets(arena));
			const broken = places(written, new Finder(secrets));
			const lines = written.filter(({ text }) => new RegExp(`^${LOG_LINE}`, 'm').test(text));
			broken.push(...lines.map(({ where }) => `${where}: a line that a caller made up`));
			return { tries: secrets.size, broken: counted(broken) };
		},
	};
}

export const searches: Attack[] = [
	searching('all executions', executions),
	searching('the database, row by row', database),
	searching('the log at debug level', log),
	searching('all files of n8n', files),
];
