import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { ConfigurationError } from '../../shared/errors';
import { placeValues } from '../../shared/operations/item';
import { isSwitchedOn } from '../../shared/operations/kinds/flag';
import type { ItemCall, Operation, Resource, Values } from '../../shared/operations/operation';
import { parseBaseUrl } from '../../shared/request/baseUrl';
import { attempt } from '../../shared/attempt';
import { optionalText, requiredSecret, requiredText } from '../../shared/request/settings';
import { CHECKOUT_FIELDS, PAGE_FIELDS, PAYLOAD_FIELDS, signPingUrl } from '../fields/checkout';
import { payloadFor } from '../payload';
import { signedPingUrl } from '../ping';
import { platformSigner } from '../platformSigner';
import { MONEYNS_CHECKOUT_URL } from '../account';

/** A link to the hosted checkout. It is made here; MoneyNS hears of it when the user opens it. */
const buildUrl: Operation = {
	value: 'buildUrl',
	name: 'Build URL',
	action: 'Build checkout URL',
	description: 'Make a signed link to the hosted checkout, where the user buys, sells or pays',
	details: 'No request is sent. Everybody who has the link can read what is in it.',
	effect: 'none',
	isLocal: true,
	fields: CHECKOUT_FIELDS,
	options: [signPingUrl],
	run: buildLink,
	response: { kind: 'record' },
};

export const checkout: Resource = {
	resource: 'checkout',
	name: 'Checkout',
	description: 'The hosted page where a user buys, sells or pays',
	firstOperation: 'buildUrl',
	operations: [buildUrl],
};

async function buildLink(call: ItemCall): Promise<IDataObject[]> {
	const { connection, values, options, provider } = call;
	const { credential, credentialType } = connection;
	if (credentialType !== 'moneyNsPlatformApi') {
		throw new ConfigurationError(
			"Checkout links are signed with the private key of a platform. Choose Platform in the 'Authentication' field",
		);
	}
	const isPingSigned = isSwitchedOn(signPingUrl, options);
	const pinged = isPingSigned ? withSignedPing(values, credential) : values;
	const { body } = placeValues(provider, PAYLOAD_FIELDS, pinged);
	const expire = Math.floor(Date.now() / 1000) + 60 * (values.lifetimeMinutes as number);
	const payload = payloadFor(body, (values.furtherPayload ?? {}) as IDataObject, expire);
	const url = await checkoutPage(credential);
	url.searchParams.set('platform', requiredText(credential, 'platform', 'Platform'));
	url.searchParams.set('token', await platformSigner(credential)(payload));
	for (const { name } of PAGE_FIELDS) {
		if (name in values) url.searchParams.set(name, String(values[name]));
	}
	return [
		{
			url: url.href,
			request_id: values.request_id as string,
			expire,
			expiresAt: new Date(expire * 1000).toISOString(),
		},
	];
}

function withSignedPing(values: Values, credential: ICredentialDataDecryptedObject): Values {
	const { ping_url: url, request_id: requestId } = values;
	if (url === undefined) return values;
	const secret = requiredSecret(credential, 'pingSecret', 'Ping Secret');
	return { ...values, ping_url: signedPingUrl(String(url), String(requestId), secret) };
}

async function checkoutPage(credential: ICredentialDataDecryptedObject): Promise<URL> {
	const address = optionalText(credential, 'checkoutUrl') || MONEYNS_CHECKOUT_URL;
	const read = await attempt(async () => parseBaseUrl(address));
	if ('value' in read) return read.value;
	throw new ConfigurationError(
		`The 'Checkout URL' of the credential has to be a plain https address such as ${MONEYNS_CHECKOUT_URL}`,
	);
}
