import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Pacer } from '../../nodes/shared/pacing/processPacer';
import { npm } from '../lib/npm.cjs';
import { ROOT } from '../lib/paths.cjs';
import { step } from '../lib/progress.cjs';

let building: Promise<string> | undefined;

/** The pacer as it is published. */
export async function builtPacer(): Promise<typeof Pacer> {
	building ??= step('Building the package', () => npm(['run', 'build'], ROOT));
	await building;
	const file = join(ROOT, 'dist', 'nodes', 'shared', 'pacing', 'processPacer.js');
	const built = createRequire(__filename)(file) as { Pacer: typeof Pacer };
	return built.Pacer;
}
