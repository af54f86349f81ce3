import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ConfigurationError } from '../../../shared/errors';
import { parseBaseUrl } from '../../../shared/request/baseUrl';
import { outcome } from '../../../shared/request/outcome';
import { optionalText, requiredSecret, requiredText } from '../../../shared/request/settings';
import { readFlag } from '../../../shared/switches';
import { isOn } from '../../isOn';
import type { Operation } from '../../operation';
import { signedPingUrl } from '../../ping';
import { platformSigner } from '../../platformSigner';
import { MONEYNS_CHECKOUT_URL } from '../../signing';
import {
	checkoutFields,
	DEFAULT_LIFETIME_MINUTES,
	landingField,
	LONGEST_LIFETIME_MINUTES,
	PAGE_PARAMETERS,
	signPingField,
} from './fields';
import { payloadFor, readFurther } from './payload';
import { nameOf } from './payloadField';
import { OPTIONAL_FIELDS, REQUIRED_FIELDS } from './payloadFields';
import { readValues, requireAll, type PayloadValues } from './values';

/** A link to the hosted checkout. It is made here; MoneyNS hears of it when the user opens it. */
export const checkoutBuildUrl: Operation = {
	resource: 'checkout',
	operation: 'buildUrl',
	name: 'Build URL',
	sentence: 'Build checkout URL',
	description:
		'Make a signed link to the hosted checkout, where the user buys, sells or pays. No request is sent. Everybody who has the link can read what is in it.',
	fields: checkoutFields,
	inFlight: () => 1,
	run: async ({ context, credentialType, credential }, itemIndex) => {
		if (credentialType !== 'moneyNsPlatformApi') {
			throw new ConfigurationError(
				"Checkout links are signed with the private key of a platform. Choose Platform in the 'Authentication' field",
			);
		}
		const additional = context.getNodeParameter('additionalFields', itemIndex, {}) as IDataObject;
		const values = readPayload(context, itemIndex, additional);
		signPing(values, context.getNodeParameter('options', itemIndex, {}) as IDataObject, credential);
		const expire = Math.floor(Date.now() / 1000) + 60 * readLifetime(context, itemIndex);
		const payload = payloadFor(values, readFurther(additional.furtherPayload), expire);
		const url = await checkoutPage(credential);
		url.searchParams.set('platform', requiredText(credential, 'platform', 'Platform'));
		url.searchParams.set('token', await platformSigner(credential)(payload));
		for (const [name, value] of pageParameters(additional)) url.searchParams.set(name, value);
		return [
			{
				url: url.href,
				request_id: values.get('request_id'),
				expire,
				expiresAt: new Date(expire * 1000).toISOString(),
			},
		];
	},
};

function readPayload(
	context: IExecuteFunctions,
	itemIndex: number,
	additional: IDataObject,
): PayloadValues {
	const required = REQUIRED_FIELDS.map((field) => {
		const name = nameOf(field);
		return [name, context.getNodeParameter(name, itemIndex, '')];
	});
	const given = { ...additional, ...Object.fromEntries(required) } as IDataObject;
	const values = readValues([...REQUIRED_FIELDS, ...OPTIONAL_FIELDS], given);
	requireAll(REQUIRED_FIELDS, values);
	return values;
}

function signPing(
	values: PayloadValues,
	options: IDataObject,
	credential: ICredentialDataDecryptedObject,
): void {
	const pingUrl = values.get('ping_url');
	const isSigned = isOn(signPingField, options[signPingField.name]);
	if (pingUrl === undefined || !isSigned) return;
	const secret = requiredSecret(credential, 'pingSecret', 'Ping Secret');
	values.set('ping_url', signedPingUrl(pingUrl, values.get('request_id') ?? '', secret));
}

function readLifetime(context: IExecuteFunctions, itemIndex: number): number {
	const minutes = Number(
		context.getNodeParameter('lifetimeMinutes', itemIndex, DEFAULT_LIFETIME_MINUTES),
	);
	if (Number.isInteger(minutes) && minutes > 0 && minutes <= LONGEST_LIFETIME_MINUTES)
		return minutes;
	throw new ConfigurationError(
		`The 'Lifetime' field has to be a whole number of minutes from 1 to ${LONGEST_LIFETIME_MINUTES}, which is 30 days`,
	);
}

async function checkoutPage(credential: ICredentialDataDecryptedObject): Promise<URL> {
	const address = optionalText(credential, 'checkoutUrl') || MONEYNS_CHECKOUT_URL;
	const read = await outcome(async () => parseBaseUrl(address));
	if ('value' in read) return read.value;
	throw new ConfigurationError(
		`The 'Checkout URL' of the credential has to be a plain https address such as ${MONEYNS_CHECKOUT_URL}`,
	);
}

const PAGE_VALUES: Partial<Record<(typeof PAGE_PARAMETERS)[number], string[]>> = {
	lang: ['de', 'en', 'ro'],
	display: ['dark', 'light'],
};

function pageParameters(additional: IDataObject): Array<[string, string]> {
	const landing = readFlag(landingField.displayName, additional.landing);
	if ('problem' in landing) {
		throw new ConfigurationError(`${landing.problem.message}. ${landing.problem.description}`);
	}
	const values: IDataObject = { ...additional, landing: landing.value };
	return PAGE_PARAMETERS.flatMap((name): Array<[string, string]> => {
		const value = values[name];
		if (value === undefined || value === null || value === '') return [];
		const known = PAGE_VALUES[name] ?? [String(value)];
		if (known.includes(String(value))) return [[name, String(value)]];
		throw new ConfigurationError(
			`The checkout page knows no ${name} '${String(value)}'. Choose one of ${known.join(', ')}`,
		);
	});
}
