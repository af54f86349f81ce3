import { runE2eJest } from './lib/e2eJest.cjs';
import { main } from './lib/main.cjs';
import { startPlayground } from './lib/playground.cjs';
import { remoteControl } from './lib/remoteControl.cjs';

main(async () => {
	const { rest, n8n } = await startPlayground();
	return await runE2eJest('e2e', rest, await remoteControl({ main: n8n }));
});
