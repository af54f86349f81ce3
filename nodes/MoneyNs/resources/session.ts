import type { FlagField } from '../../shared/operations/field';
import { isSwitchedOn } from '../../shared/operations/kinds/flag';
import type { Operation, Resource } from '../../shared/operations/operation';
import { ConfigurationError } from '../../shared/errors';
import { isOn } from '../../shared/request/settings';
import { currentSession } from '../signing';

const includeSessionToken: FlagField = {
	name: 'includeSessionToken',
	label: 'Include Session Token',
	description:
		'Whether to put out the session token as well. Whoever has it can act for the account. n8n hides it in the execution view, but every later node gets it. The credential has to allow it.',
	required: false,
	type: 'flag',
	default: false,
};

const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get session',
	description:
		'Get the user ID of the account and until when its session is valid. Logs in when n8n has no session.',
	effect: 'none',
	isLocal: true,
	inFlight: 1,
	options: [includeSessionToken],
	run: async ({ context, connection: { credential }, options }) => {
		const isTokenWanted = isSwitchedOn(includeSessionToken, options);
		if (isTokenWanted && !isOn(credential.allowTokenOutput)) {
			throw new ConfigurationError(
				"The credential does not allow 'Include Session Token'. Switch that option off, or let the owner of the credential switch on 'Allow Token Output' there",
			);
		}
		const { userId, validUntil, token } = await currentSession(context, credential);
		return [
			{
				userId,
				validUntil: new Date(validUntil).toISOString(),
				...(isTokenWanted && { sessionToken: token }),
			},
		];
	},
	response: { kind: 'record' },
};

export const session: Resource = {
	resource: 'session',
	name: 'Session',
	description: 'The login of the account',
	firstOperation: 'get',
	operations: [get],
};
