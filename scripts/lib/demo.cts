import { runExamples, type ExampleResult } from './examples.cjs';
import type { N8nRest, StoredCredential } from './n8nRest.cjs';
import { say } from './progress.cjs';
import { startProviders, type DemoProvider } from './providers.cjs';

/**
 * Stores the simulators' accounts in n8n and has n8n test each of them.
 *
 * @throws an Error with n8n's words when a credential does not pass its test.
 */
async function createCredentials(
	rest: N8nRest,
	providers: DemoProvider[],
): Promise<StoredCredential[]> {
	const stored: StoredCredential[] = [];
	for (const credential of providers.flatMap((provider) => provider.credentials)) {
		const created = await rest.createCredential(credential);
		const { status, message } = await rest.testCredential(created);
		if (status !== 'OK') throw new Error(`"${credential.name}" did not pass its test: ${message}`);
		say(`  Credential "${credential.name}" created and tested: ${message}`);
		stored.push(created);
	}
	return stored;
}

/** Starts the simulators in this process and runs every example against them. */
export async function runDemo(rest: N8nRest): Promise<ExampleResult[]> {
	const providers = await startProviders();
	const credentials = await createCredentials(rest, providers);
	for (const { name, address, simulator } of providers) {
		say(`  ${name} is simulated: examples use ${simulator} instead of ${address}`);
	}
	return await runExamples(rest, providers, credentials);
}
