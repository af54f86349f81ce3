import { main } from './lib/main.cjs';
import { installN8n } from './lib/n8nInstall.cjs';
import { say } from './lib/progress.cjs';

/** Installs the n8n of the playground, which the other scripts do as well when they come first. */
main(async () => {
	const { version } = await installN8n();
	say(`n8n ${version} is installed.`);
	return 0;
});
