import type { IDataObject } from 'n8n-workflow';
import { HttpRejection } from '../../shared/webhook/respond';
import { knownType } from './events';

/** What a callback says: that something happened, not what. */
export interface Callback {
	type: string;
	/** Whether the type is documented. */
	isKnownType: boolean;
	/** What its result is fetched with. */
	token: string;
	/** What makes a repeated callback the same one. Case is not signed, so somebody may have changed it on the way. */
	delivery: string;
	/** The other parameters, such as the ID of the import; none that is named like something of the trigger's own. */
	parameters: IDataObject;
}

const TYPE = 'CallbackType';
const TOKEN = 'CallbackToken';

/** What the trigger puts into an item itself, in lower case; a parameter of such a name would pass for it. */
const OWN_NAMES = [
	'isknowntype',
	'resultavailable',
	'result',
	'verified',
	'deliveryid',
	'__proto__',
];

const TYPE_FORM = /^\w{1,100}$/;

/** A GUID by the documentation, but other IDs of iMoneza have turned out to be more than that. */
const TOKEN_FORM = /^[\w|-]{1,200}$/;

/**
 * Reads a verified query. The base string joins decoded values with `&` and `=`, so a signature cannot tell `a=1&b=2` from
 * `a=1%26b%3D2`: a call that was written down and sent again in such a form must not pass for another callback. Therefore both
 * parameters have to be there once, and to hold nothing that could hide a second one.
 *
 * @throws HttpRejection with 400 when the call does not name one callback
 */
export function readCallback(query: URLSearchParams): Callback {
	const type = only(query, TYPE, TYPE_FORM);
	const token = only(query, TOKEN, TOKEN_FORM);
	const known = knownType(type);
	const own = [TYPE.toLowerCase(), TOKEN.toLowerCase(), ...OWN_NAMES];
	const others = [...query].filter(([name]) => !own.includes(name.toLowerCase()));
	return {
		type: known ?? type,
		isKnownType: known !== undefined,
		token,
		delivery: token.toLowerCase(),
		parameters: Object.fromEntries(others),
	};
}

function only(query: URLSearchParams, name: string, form: RegExp): string {
	const values = [...query].filter(([key]) => isNamed(key, name)).map(([, value]) => value);
	if (values.length === 1 && form.test(values[0])) return values[0];
	throw new HttpRejection(400, `The call does not hold exactly one ${name}`);
}

function isNamed(key: string, name: string): boolean {
	return key.toLowerCase() === name.toLowerCase();
}
