import { runE2eJest } from './lib/e2eJest.cjs';
import { main } from './lib/main.cjs';
import { installN8n } from './lib/n8nInstall.cjs';
import { startN8nQueue } from './lib/n8nQueue.cjs';
import { N8nRest } from './lib/n8nRest.cjs';
import { OWNER } from './lib/playground.cjs';
import { say, step } from './lib/progress.cjs';
import { missingStores, ownStores, storeAddresses } from './lib/queueStores.cjs';
import { remoteControl } from './lib/remoteControl.cjs';
import { buildTarball } from './lib/tarball.cjs';
import { temporaryFolder } from './lib/temporaryFolder.cjs';

main(async () => {
	const addresses = storeAddresses();
	const missing = await missingStores(addresses);
	if (missing.length > 0) {
		say(`skipped: nobody listens for ${missing.join(' and ')} (E2E_POSTGRES_URL, E2E_REDIS_URL)`);
		return 0;
	}
	const install = await installN8n();
	const tarball = await buildTarball(temporaryFolder().path);
	const stores = ownStores(install, addresses);
	const queue = await step(
		`Starting n8n ${install.version} with two workers and two webhook processes`,
		async () => await startN8nQueue(install, tarball, stores),
	);
	const rest = new N8nRest(queue.main.url);
	await rest.setupOwner(OWNER);
	const [worker1, worker2] = queue.workers;
	const [webhook1, webhook2] = queue.webhooks;
	const control = await remoteControl({ main: queue.main, worker1, worker2, webhook1, webhook2 });
	return await runE2eJest(
		'e2e-queue',
		rest,
		control,
		queue.webhooks.map(({ url }) => url),
	);
});
