import { respond } from '../../../../nodes/shared/webhook/respond';
import { startOnce } from '../../../../nodes/shared/webhook/startOnce';
import { WebhookHost, type Listening } from '../../../support/engine/webhook.cjs';
import type { Call } from '../../../support/engine/webhookCall.cjs';
import { triggerWith } from './trigger';

/** A trigger whose deliveries are told apart by the header `id`. */
export function listening(changes: Partial<Listening> = {}, beforeStart = async () => {}) {
	const node = triggerWith(async function () {
		const id = String(this.getHeaderData().id);
		return await respond(
			this,
			async () =>
				await startOnce(this, ['event', id], async () => {
					await beforeStart();
					return [{ json: { id } }];
				}),
		);
	});
	return new WebhookHost({ node, credentials: {}, ...changes });
}

export const delivery = (id: string, changes: Call = {}): Call => ({ headers: { id }, ...changes });
export const startedWith = ({ started }: WebhookHost) => started.map(([{ json }]) => json.id);

/** The same trigger after n8n was started again: only what is in the database is left. */
export function restarted(host: WebhookHost, changes: Partial<Listening> = {}): WebhookHost {
	const next = listening(changes);
	next.saved = host.saved;
	return next;
}
