import { NodeHelpers, type INode } from 'n8n-workflow';
import { IMoneza } from '../../../nodes/IMoneza/IMoneza.node';
import { IMONEZA } from '../../../nodes/IMoneza/provider';

const { description } = new IMoneza();

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
	it.each(IMONEZA.resources.map((entry) => entry.resource))(
		'is the one that %s needs',
		(resource) => {
			const node = completed({ resource });
			const shown = description.credentials?.filter((credential) =>
				NodeHelpers.displayParameter(node.parameters, credential, node, description),
			);
			expect(shown?.map(({ name }) => name)).toEqual([
				resource === 'access' ? 'iMonezaAccessApi' : 'iMonezaManagementApi',
			]);
		},
	);

	it.each(IMONEZA.resources.map((entry) => entry.resource))(
		'is the one that %s is sent with',
		(resource) => {
			expect(IMONEZA.credentialFor(resource, () => undefined)).toBe(
				resource === 'access' ? 'iMonezaAccessApi' : 'iMonezaManagementApi',
			);
		},
	);

	it('does not name Resource in a way that makes the editor hide it', () => {
		const named = (description.credentials ?? []).flatMap(({ displayOptions }) =>
			Object.keys({ ...displayOptions?.show, ...displayOptions?.hide }),
		);
		expect(named).not.toContain('resource');
	});
});
