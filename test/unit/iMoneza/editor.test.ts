import { NodeHelpers, type ILoadOptionsFunctions, type INode } from 'n8n-workflow';
import { IMoneza } from '../../../nodes/IMoneza/IMoneza.node';
import { RESOURCES } from '../../../nodes/IMoneza/resources';

const { description, methods } = new IMoneza();

const nodeOf = (parameters: INode['parameters']): INode => ({
	id: '1',
	name: 'iMoneza',
	type: 'iMoneza',
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** As n8n completes what was stored. */
function completed(parameters: INode['parameters']): INode {
	const node = nodeOf(parameters);
	const all = NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		true,
		false,
		node,
		description,
	);
	return nodeOf(all ?? {});
}

describe('the credential', () => {
	it.each(RESOURCES.map(({ resource }) => resource))('is the one that %s needs', (resource) => {
		const node = completed({ resource });
		const shown = description.credentials?.filter((credential) =>
			NodeHelpers.displayParameter(node.parameters, credential, node, description),
		);
		expect(shown?.map(({ name }) => name)).toEqual([
			resource === 'access' ? 'iMonezaAccessApi' : 'iMonezaManagementApi',
		]);
	});

	it('follows the resource when that is changed in a node that was saved', () => {
		const { authentication } = completed({ resource: 'property' }).parameters;
		const node = completed({ resource: 'access', authentication });
		const [management, access] = description.credentials ?? [];
		const isShown = (credential: typeof access) =>
			NodeHelpers.displayParameter(node.parameters, credential, node, description);
		expect([isShown(management), isShown(access)]).toEqual([false, true]);
	});

	it('does not name Resource in a way that makes the editor hide it', () => {
		const named = (description.credentials ?? []).flatMap(({ displayOptions }) =>
			Object.keys(displayOptions?.show ?? {}),
		);
		expect(named).not.toContain('resource');
	});
});

describe('the dropdowns', () => {
	const answers: Record<string, unknown> = {
		'/api/Property/AK': {
			PricingGroups: [
				{ PricingGroupID: 'g2', Name: 'Premium' },
				{ PricingGroupID: 'g1', Name: 'Standard', IsDefault: true },
			],
			SubscriptionGroups: [{ SubscriptionGroupID: 's1', Name: 'online', Title: 'Online edition' }],
		},
		'/api/Property/AK/Resource': [
			{ ExternalKey: 'a-10', Title: 'Part 10' },
			{ ExternalKey: 'a-9', Title: 'Part 9' },
			{ ExternalKey: 'b', Title: null, Name: 'internal' },
			{ Title: 'without a key' },
		],
	};
	const context = {
		getCredentials: async () => ({ accessKey: ' AK ', secretKey: 'x' }),
		getNode: () => nodeOf({}),
		helpers: {
			httpRequestWithAuthentication: async (_: string, { url }: { url: string }) => answers[url],
		},
	} as unknown as ILoadOptionsFunctions;

	it('name resources by title, in the order that people count', async () => {
		expect(await methods.listSearch.searchResources.call(context)).toEqual({
			results: [
				{ name: 'internal', value: 'b' },
				{ name: 'Part 9', value: 'a-9' },
				{ name: 'Part 10', value: 'a-10' },
			],
		});
	});

	it('can be searched, by name and by key', async () => {
		const { searchResources } = methods.listSearch;
		expect((await searchResources.call(context, 'PART 1')).results).toHaveLength(1);
		expect((await searchResources.call(context, 'a-9')).results).toHaveLength(1);
	});

	it('name the groups of the property', async () => {
		expect((await methods.listSearch.searchPricingGroups.call(context)).results).toEqual([
			{ name: 'Premium', value: 'g2' },
			{ name: 'Standard (default)', value: 'g1' },
		]);
		expect((await methods.listSearch.searchSubscriptionGroups.call(context)).results).toEqual([
			{ name: 'Online edition', value: 's1' },
		]);
	});
});
