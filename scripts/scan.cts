import { main } from './lib/main.cjs';
import { ROOT } from './lib/paths.cjs';
import { say } from './lib/progress.cjs';
import { scan } from './lib/scanner.cjs';
import { buildTarball } from './lib/tarball.cjs';
import { temporaryFolder } from './lib/temporaryFolder.cjs';

main(async () => {
	const found = await scan(await buildTarball(temporaryFolder().path), ROOT);
	say(found.length === 0 ? 'Nothing found.' : `\n${found.join('\n')}`);
	return found.length === 0 ? 0 : 1;
});
