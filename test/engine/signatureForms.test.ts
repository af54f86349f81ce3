import { createHmac } from 'crypto';
import { WebhookHost } from '../support/engine/webhook.cjs';
import { callWith, EVENT, SECRET, sign as signMoneroo } from './Moneroo/callbacks';
import { BODY, host, KEY, sign as signMoonBack, signed } from './MoonBack/callbacks';

interface Signer {
	trigger: () => WebhookHost;
	/** The right signature. */
	right: string;
	/** A right signature, of another body. */
	other: string;
	call: (signature: unknown) => ReturnType<typeof callWith>;
	base64: string;
	sha512: string;
}

const SIGNERS: Array<[string, Signer]> = [
	[
		'the Moneroo Trigger',
		{
			trigger: () =>
				new WebhookHost({
					node: 'monerooTrigger',
					parameters: { verifyWithApi: false },
					credentials: { monerooApi: { secretKey: 'key', webhookSecret: SECRET } },
				}),
			right: signMoneroo(EVENT),
			other: signMoneroo('{}'),
			call: (signature) => callWith(EVENT, { signature }),
			base64: Buffer.from(signMoneroo(EVENT), 'hex').toString('base64'),
			sha512: createHmac('sha512', SECRET).update(EVENT).digest('hex'),
		},
	],
	[
		'the MoonBack Trigger',
		{
			trigger: () => host(),
			right: signMoonBack(BODY),
			other: signMoonBack('{}'),
			call: (signature) => signed(BODY, { headers: { signature } }),
			base64: Buffer.from(signMoonBack(BODY), 'hex').toString('base64'),
			sha512: createHmac('sha512', KEY).update(BODY).digest('hex'),
		},
	],
];

describe.each(SIGNERS)('%s', (_name, { trigger, right, other, call, base64, sha512 }) => {
	const forms: Array<[string, string]> = [
		['in lower case', right],
		['in capitals', right.toUpperCase()],
		['in both cases', right.slice(0, 32).toUpperCase() + right.slice(32)],
		['behind the name of the algorithm', `sha256=${right}`],
		['in capitals behind the name of the algorithm', `SHA256=${right.toUpperCase()}`],
	];

	it.each(forms)('takes a right signature %s', async (_form, signature) => {
		const listening = trigger();
		expect(await listening.call(call(signature))).toMatchObject({ status: 200 });
		expect(listening.started).toHaveLength(1);
	});

	it('starts once for the same call, in whatever form its signature comes again', async () => {
		const listening = trigger();
		for (const [, signature] of forms) {
			expect(await listening.call(call(signature))).toMatchObject({ status: 200 });
		}
		expect(listening.started).toHaveLength(1);
	});

	it.each<[string, unknown]>([
		['the name twice', `sha256=sha256=${right}`],
		['the name alone', 'sha256='],
		['the name behind it', `${right}sha256=`],
		['a blank behind the name', `sha256= ${right}`],
		['a blank before the name', ` sha256=${right}`],
		['a colon behind the name', `sha256:${right}`],
		['a name with a dash', `sha-256=${right}`],
		['the name of SHA-1', `sha1=${right}`],
		['the name of SHA-512', `sha512=${right}`],
		['SHA-512 under its name', `sha512=${sha512}`],
		['SHA-512 under the name of SHA-256', `sha256=${sha512}`],
		['a version', `v1=${right}`],
		['HMAC in front', `hmac-sha256=${right}`],
		['base64 behind the name', `sha256=${base64}`],
		['base64', base64],
		['63 digits behind the name', `sha256=${right.slice(1)}`],
		['65 digits behind the name', `sha256=${right}0`],
		['0x behind the name', `sha256=0x${right}`],
		['a line break behind it', `sha256=${right}\n`],
		['two joined', `sha256=${right}, sha256=${right}`],
		['two joined without the name', `${right},${right}`],
		['a list', [`sha256=${right}`]],
		['a letter that becomes S in capitals', `\u017Fha256=${right}`],
		['full-width digits behind the name', `sha256=${'\uFF10'.repeat(64)}`],
		['letters that are no hex', `sha256=${'g'.repeat(64)}`],
		['the signature of another body', `sha256=${other}`],
		['capitals of the signature of another body', other.toUpperCase()],
	])('refuses %s', async (_what, signature) => {
		const listening = trigger();
		expect(await listening.call(call(signature))).toMatchObject({ status: 401, by: 'trigger' });
		expect(listening.started).toEqual([]);
	});
});
