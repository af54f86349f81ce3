import type { N8nRest, StoredCredential } from '../../../scripts/lib/n8nRest.cjs';
import { connectToN8n } from './n8n.cjs';

interface ProviderSimulator {
	reset(): void;
	close(): Promise<void>;
}

/** What a test file works with; simulator and account are there once the first test runs. */
export interface Provider<Simulator> {
	n8n: N8nRest;
	readonly simulator: Simulator;
	/** A credential that the simulator accepts. */
	readonly account: StoredCredential;
	/** Stores another credential, which differs from the account in some fields. */
	addCredential(changes: Record<string, unknown>): Promise<StoredCredential>;
}

/**
 * Starts a provider's simulator for the tests of this file, in their own process so that they can look into it, and stores
 * a credential for it in n8n. The simulator begins each test afresh.
 *
 * @param type the credential's type.
 * @param data the credential's fields for the started simulator.
 */
export function useProvider<Simulator extends ProviderSimulator>(
	type: string,
	startSimulator: () => Promise<Simulator>,
	data: (simulator: Simulator) => Record<string, unknown>,
): Provider<Simulator> {
	const n8n = connectToN8n();
	let simulator: Simulator;
	let account: StoredCredential;

	const addCredential = async (changes: Record<string, unknown>): Promise<StoredCredential> =>
		await n8n.createCredential({ name: type, type, data: { ...data(simulator), ...changes } });

	beforeAll(async () => {
		simulator = await startSimulator();
		account = await addCredential({});
	});
	beforeEach(() => simulator.reset());
	afterAll(() => simulator.close());

	return {
		n8n,
		addCredential,
		get simulator() {
			return simulator;
		},
		get account() {
			return account;
		},
	};
}
