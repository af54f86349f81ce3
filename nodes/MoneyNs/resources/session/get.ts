import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { ConfigurationError } from '../../../shared/errors';
import { optionsField } from '../../../shared/nodeFields';
import { isOn as isAllowed } from '../../../shared/request/settings';
import { isOn } from '../../isOn';
import type { Operation } from '../../operation';

const includeTokenField: INodeProperties = {
	displayName: 'Include Session Token',
	name: 'includeSessionToken',
	type: 'boolean',
	default: false,
	description:
		'Whether to put out the session token as well. Whoever has it can act for the account. n8n hides it in the execution view, but every later node gets it. The credential has to allow it.',
};

export const sessionGet: Operation = {
	resource: 'session',
	operation: 'get',
	name: 'Get',
	sentence: 'Get session',
	description:
		'Get the user ID of the account and until when its session is valid. Logs in when n8n has no session.',
	fields: [optionsField([includeTokenField])],
	inFlight: () => 1,
	run: async ({ context, credential, session }, itemIndex) => {
		const options = context.getNodeParameter('options', itemIndex, {}) as IDataObject;
		const isTokenIncluded = isOn(includeTokenField, options[includeTokenField.name]);
		if (isTokenIncluded && !isAllowed(credential.allowTokenOutput)) {
			throw new ConfigurationError(
				"The credential does not allow 'Include Session Token'. Switch that option off, or let the owner of the credential switch on 'Allow Token Output' there",
			);
		}
		const { userId, validUntil, token } = await session();
		return [
			{
				userId,
				validUntil: new Date(validUntil).toISOString(),
				...(isTokenIncluded && { sessionToken: token }),
			},
		];
	},
};
