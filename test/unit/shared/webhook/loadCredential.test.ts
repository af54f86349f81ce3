import { respond, NOTHING_TO_START } from '../../../../nodes/shared/webhook/respond';
import { loadCredential } from '../../../../nodes/shared/webhook/loadCredential';
import { WebhookHost } from '../../../support/engine/webhook.cjs';
import { captureLogs } from '../../../support/logs.cjs';
import { triggerWith } from './trigger';

/** A call to a trigger that loads a credential, which fails in some way. */
async function call(failingCredential: Error | undefined, type = 'monerooApi') {
	const node = triggerWith(async function () {
		return await respond(this, async () => {
			await loadCredential(this, type);
			return NOTHING_TO_START;
		});
	});
	const host = new WebhookHost({ node, credentials: { monerooApi: {} }, failingCredential });
	const { result, logged } = await captureLogs(async () => await host.call({}));
	return { ...result, logged, started: host.started.length };
}

const DESCRIPTIONS = 'Choose it anew in n8n';

it.each([
	'Node does not have any credentials set',
	'Node does not have any credentials set for "monerooApi"',
	'Credentials not found',
	'Found credential with no ID.',
	'Credential with ID "7" does not exist for type "monerooApi".',
])('says what to do about a credential that is missing: %s', async (message) => {
	const seen = await call(new Error(message));
	expect(seen).toMatchObject({
		status: 503,
		started: 0,
		body: expect.stringContaining(DESCRIPTIONS),
	});
	expect(seen.logged).toContain(message);
});

it.each([
	'timeout exceeded when trying to connect',
	'SQLITE_BUSY: database is locked',
	'connect ECONNREFUSED 10.0.0.5:5432',
	'remaining connection slots are reserved for roles with the SUPERUSER attribute',
	'relation "credentials_entity" does not exist',
	'Credentials could not be decrypted. The likely reason is that a different "encryptionKey" was used',
])('says what happened when n8n cannot load it: %s', async (message) => {
	const seen = await call(Object.assign(new Error(message), { name: 'QueryFailedError' }));
	expect(seen).toMatchObject({ status: 503, started: 0 });
	expect(seen.body).toBe(
		"n8n could not load the trigger's credential (QueryFailedError). Send the call again later",
	);
	expect(seen.logged).toContain(message);
	expect(seen.body + seen.logged).not.toContain(DESCRIPTIONS);
});

it('takes no more than 500 characters of what was thrown', async () => {
	const { logged } = await call(new Error('x'.repeat(10_000)));
	expect(logged.length).toBeLessThan(1000);
});

it('hears also from n8n itself that a credential is of no type of the node', async () => {
	expect(await call(undefined, 'unknownApi')).toMatchObject({ status: 503, started: 0 });
});
