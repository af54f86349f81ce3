import type { INode, Logger } from 'n8n-workflow';
import { BoundedCache } from '../shared/signing/boundedCache';

/** Where a warning comes from. */
export interface Place {
	logger: Logger;
	getNode(): INode;
	getWorkflow(): { id?: string };
}

const warned = new BoundedCache<true>(1000);

/** Writes a warning to n8n's log, unless this process has written the same one for the same node today: a poll comes every minute. */
export function warnOnceADay(place: Place, warning: string): void {
	const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
	const key = JSON.stringify([place.getWorkflow().id, place.getNode().name, warning, today]);
	warned.getOrMake(key, () => {
		place.logger.warn(warning);
		return true;
	});
}
