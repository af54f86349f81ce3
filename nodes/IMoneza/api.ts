import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { RESOURCES } from './resources';
import { access } from './resources/access';

/** iMoneza's two APIs. Each has key sets of its own. */
export type Api = 'management' | 'access';

/** The API that a resource of the node belongs to. */
export function apiOf(resource: unknown): Api {
	return resource === access.resource ? 'access' : 'management';
}

/**
 * Where a node has two credentials, n8n's routing looks for a parameter of this name and takes the credential that is shown for its
 * value. So it follows the resource, and the user does not get to see it. The option that nothing uses keeps the editor from taking
 * this for a choice of the user, which would put the credentials of both types into one list.
 */
export const followsResource: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'hidden',
	options: [{ name: 'None', value: 'none' }],
	default: `={{ $parameter["resource"] === "${access.resource}" ? "access" : "management" }}`,
};

/** Shows a credential for the resources of its API. The expression in the parameter above counts as shown, so it comes last. */
export function shownFor(api: Api): INodeCredentialDescription['displayOptions'] {
	const resources = RESOURCES.map(({ resource }) => resource).filter((of) => apiOf(of) === api);
	// The slash keeps the editor from taking Resource for a part of the authentication, which it would hide.
	return { show: { '/resource': resources, authentication: [api] } };
}
