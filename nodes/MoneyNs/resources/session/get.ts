import { ConfigurationError } from '../../../shared/errors';
import { optionsField } from '../../../shared/nodeFields';
import { isOn } from '../../../shared/request/settings';
import type { Operation } from '../../operation';

export const sessionGet: Operation = {
	resource: 'session',
	operation: 'get',
	name: 'Get',
	sentence: 'Get session',
	description:
		'Get the user ID of the account and until when its session is valid. Logs in when n8n has no session.',
	fields: [
		optionsField([
			{
				displayName: 'Include Session Token',
				name: 'includeSessionToken',
				type: 'boolean',
				default: false,
				description:
					'Whether to put out the session token as well. Whoever has it can act for the account. n8n hides it in the execution view, but every later node gets it. The credential has to allow it.',
			},
		]),
	],
	inFlight: () => 1,
	run: async ({ context, credential, session }, itemIndex) => {
		const options = context.getNodeParameter('options', itemIndex, {}) as {
			includeSessionToken?: unknown;
		};
		const isTokenWanted = options.includeSessionToken === true;
		if (isTokenWanted && !isOn(credential.allowTokenOutput)) {
			throw new ConfigurationError(
				"The credential does not allow 'Include Session Token'. Switch that option off, or let the owner of the credential switch on 'Allow Token Output' there",
			);
		}
		const { userId, validUntil, token } = await session();
		return [
			{
				userId,
				validUntil: new Date(validUntil).toISOString(),
				...(isTokenWanted && { sessionToken: token }),
			},
		];
	},
};
