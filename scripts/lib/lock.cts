import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from './cleanup.cjs';
import { say } from './progress.cjs';

const RETRY_MS = 1_000;

const hasCode = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;

/** A hard link appears with its content in one step, so nobody ever reads a lock without an owner. */
function tryToTake(file: string): boolean {
	const own = `${file}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		linkSync(own, file);
		return true;
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return false;
		throw error;
	} finally {
		rmSync(own);
	}
}

/** The process that holds the lock, or undefined when it is gone: released, killed, or the computer was restarted. */
function liveOwner(file: string): number | undefined {
	let owner: number | undefined;
	try {
		owner = Number(readFileSync(file, 'utf8'));
		process.kill(owner, 0);
		return owner;
	} catch (error) {
		return hasCode(error, 'EPERM') ? owner : undefined;
	}
}

/** Runs work while no other process on this computer runs work under the same lock file. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
	let told = false;
	while (!tryToTake(file)) {
		const owner = liveOwner(file);
		if (owner === undefined) {
			rmSync(file, { force: true });
			continue;
		}
		if (!told) say(`Waiting for process ${owner}, which is installing the same thing ...`);
		told = true;
		await sleep(RETRY_MS);
	}
	const release = atExit(() => rmSync(file, { force: true }));
	try {
		return await work();
	} finally {
		release();
	}
}
