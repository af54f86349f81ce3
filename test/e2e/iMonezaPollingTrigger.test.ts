import { byId } from '../support/parameters.cjs';
import { iMonezaStep, useIMoneza } from './support/iMoneza.cjs';
import { runStep } from './support/n8n.cjs';
import { EVERY_FIVE_SECONDS, oneMorePoll } from './support/polling.cjs';
import { useTriggers } from './support/triggers.cjs';

const triggers = useTriggers();
const provider = useIMoneza();

it('iMoneza Polling Trigger starts the workflow once for what is new, and once for what is changed', async () => {
	const { account, n8n, simulator } = provider;
	const { started } = await triggers.activate('iMonezaPollingTrigger', account, {
		simplify: false,
		pollTimes: EVERY_FIVE_SECONDS,
	});

	const resource = { ExternalKey: 'article-19', Name: 'article-19', Title: 'Ferry is back' };
	simulator.commands.addResource({ resource });
	const created = [{ event: 'resourceCreated', ...resource }];
	expect(await started(1)).toEqual([created]);

	const change = { externalKey: byId(resource.ExternalKey), additionalFields: { Title: 'Ferry' } };
	const saved = await runStep(n8n, iMonezaStep(account, 'resource', 'upsert', change));
	expect(saved.error).toBeUndefined();
	const changed = [{ event: 'resourceChanged', ...resource, Title: 'Ferry' }];
	expect(await started(2)).toEqual([created, changed]);

	// Each poll is one request.
	await oneMorePoll(simulator, 1);
	expect(await started(2)).toEqual([created, changed]);
});
