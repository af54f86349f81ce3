import { access } from './access.cjs';
import type { Attack } from './attack.cjs';
import { baseUrls } from './baseUrls.cjs';
import { forged, replayed } from './callbacks/index.cjs';
import { parameters } from './callbacks/parameters.cjs';
import { codeNode } from './codeNode.cjs';
import { executionContext } from './context.cjs';
import { inDeclarativeNodes, inProgrammaticNodes } from './declarative.cjs';
import { headers } from './headers.cjs';
import { keys } from './keys.cjs';
import { links } from './links.cjs';
import { methods } from './methods.cjs';
import { origins } from './origins.cjs';
import { ownKeys } from './ownKeys.cjs';
import { pacing } from './pacing.cjs';
import { paging } from './paging.cjs';
import { paths } from './paths.cjs';
import { pings } from './pings.cjs';
import { proxies } from './proxies.cjs';
import { redirects } from './redirects.cjs';
import { searches } from './search.cjs';
import { tokens } from './tokens.cjs';

/** Every attack, by the name that the command takes. The searches come last, over what the others have left behind. */
export const ATTACKS: Record<string, Attack[]> = {
	origins: [origins],
	redirects: [redirects],
	paging: [paging],
	proxies: [proxies],
	network: [baseUrls],
	methods: [methods],
	headers: [headers],
	own: [ownKeys],
	access: [access],
	code: [codeNode],
	tokens: [tokens],
	links: [links],
	pacing: [pacing],
	keys: [keys],
	paths: [paths],
	callbacks: [forged, replayed, parameters],
	pings: [pings],
	credentials: [inProgrammaticNodes, inDeclarativeNodes],
	context: [executionContext],
	search: searches,
};
