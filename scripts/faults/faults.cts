import type { Certificate } from '../../test/support/tlsServers.cjs';
import { playNothing, type Exchange, type Play } from './front.cjs';
import type { FaultClass } from './policy.cjs';

/** How the proxy of the environment fails. */
export type Proxy = 'down' | 'asksForPassword' | 'garbage';

/** Something that goes wrong between n8n and a provider, with every request unless the play says otherwise. */
export interface Fault {
	name: string;
	class: FaultClass;
	/** Where the requests go instead of to the provider. */
	instead?: 'noName' | 'closedPort' | 'plainPort';
	certificate?: Certificate;
	proxy?: Proxy;
	/** What the provider does with a request that has arrived. */
	play?: Play;
	/** The request is carried out, whatever n8n gets to see of it. */
	isCarriedOut?: true;
	/** It takes until a time-out. */
	isSlow?: true;
	/** It happens to the first request only. */
	isOnce?: true;
}

const TEN_MB = 10 * 1024 * 1024;

const JSON_TYPE = { 'content-type': 'application/json' };

const answer =
	(status: number, body: string, headers: Record<string, string> = {}): Play =>
	({ outgoing }) =>
		void outgoing.writeHead(status, { ...JSON_TYPE, ...headers }).end(body);

const once =
	(play: Play): Play =>
	async (exchange) =>
		await (exchange.turn === 1 ? play : playNothing)(exchange);

/** Carried out, and then something becomes of the answer. */
const after =
	(then: (exchange: Exchange, body: Buffer, status: number) => void): Play =>
	async (exchange) => {
		const { body, status } = await exchange.carryOut();
		then(exchange, body, status);
	};

const seconds = (count: number): string => new Date(Date.now() + count * 1000).toUTCString();

const LIMITED = '{"message":"Too many requests","error":"Too many requests"}';
const BROKEN = '{"message":"Out of order","error":"Out of order"}';
const PAGE = '<html><head><title>Bad Gateway</title></head><body>Sorry</body></html>';

export const FAULTS: Fault[] = [
	{ name: 'name not found', class: 'unreachable', instead: 'noName' },
	{ name: 'connection refused', class: 'unreachable', instead: 'closedPort' },
	{ name: 'TLS: self-signed', class: 'unreachable', certificate: 'selfSigned' },
	{ name: 'TLS: expired', class: 'unreachable', certificate: 'expired' },
	{ name: 'TLS: wrong name', class: 'unreachable', certificate: 'otherName' },
	{ name: 'TLS: https to an http port', class: 'unreachable', instead: 'plainPort' },
	{ name: 'proxy down', class: 'unreachable', proxy: 'down' },
	{ name: 'proxy: 407', class: 'unreachable', proxy: 'asksForPassword' },
	{ name: 'proxy: garbage', class: 'unreachable', proxy: 'garbage' },
	{
		name: 'reset before processing',
		class: 'lost',
		play: ({ incoming }) => void incoming.socket.resetAndDestroy(),
	},
	{
		name: 'reset after processing',
		class: 'lost',
		isCarriedOut: true,
		play: after(({ incoming }) => incoming.socket.resetAndDestroy()),
	},
	{
		name: 'no first byte',
		class: 'lost',
		isCarriedOut: true,
		isSlow: true,
		play: after(() => {}),
	},
	{
		name: 'body that stalls',
		class: 'lost',
		isCarriedOut: true,
		isSlow: true,
		play: after(({ outgoing }, body, status) => {
			outgoing.writeHead(status, { ...JSON_TYPE, 'content-length': String(body.length) });
			outgoing.write(body.subarray(0, body.length >> 1));
		}),
	},
	{ name: '408', class: 'refused', play: answer(408, '{"message":"Request timeout"}') },
	{
		name: '429, Retry-After in seconds',
		class: 'limited',
		isOnce: true,
		play: once(answer(429, LIMITED, { 'retry-after': '1' })),
	},
	{
		name: '429, Retry-After as a date',
		class: 'limited',
		isOnce: true,
		play: once((exchange) => answer(429, LIMITED, { 'retry-after': seconds(2) })(exchange)),
	},
	{ name: '429 without', class: 'limitedForLong', isOnce: true, play: once(answer(429, LIMITED)) },
	{ name: '500', class: 'outOfOrder', play: answer(500, BROKEN) },
	{ name: '502 with a page', class: 'outOfOrder', play: answer(502, PAGE) },
	{
		name: '503 with Retry-After',
		class: 'outOfOrder',
		play: answer(503, BROKEN, { 'retry-after': '1' }),
	},
	{
		name: 'truncated JSON',
		class: 'unreadable',
		isCarriedOut: true,
		play: after(({ outgoing }, body, status) => {
			outgoing.writeHead(status, JSON_TYPE).end(body.subarray(0, body.length >> 1));
		}),
	},
	{
		name: 'wrong type',
		class: 'unreadable',
		isCarriedOut: true,
		play: after(({ outgoing }) => outgoing.writeHead(200, JSON_TYPE).end('[17, null, "x"]')),
	},
	{
		name: 'empty answer',
		class: 'unreadable',
		isCarriedOut: true,
		play: after(({ outgoing }) => outgoing.writeHead(200, JSON_TYPE).end()),
	},
	{
		name: 'redirect to another host',
		class: 'refused',
		play: answer(307, '', { location: 'http://127.0.0.2:9/elsewhere' }),
	},
	{
		name: 'redirect in a loop',
		class: 'refused',
		play: ({ incoming, outgoing }) => {
			outgoing.writeHead(307, { location: incoming.url ?? '/' }).end();
		},
	},
	{
		name: '10 MB of answer',
		class: 'fine',
		isCarriedOut: true,
		play: after(({ outgoing }, body, status) => {
			outgoing.writeHead(status, JSON_TYPE).write(Buffer.alloc(TEN_MB, ' '));
			outgoing.end(body);
		}),
	},
];
