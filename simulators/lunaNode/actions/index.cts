import { accountActions } from './account.cjs';
import type { Actions } from './action.cjs';
import { dnsActions } from './dns.cjs';
import { emailActions } from './email.cjs';
import { imageActions } from './image.cjs';
import { loadBalancerActions } from './loadBalancer.cjs';
import { monitorActions } from './monitor.cjs';
import { networkActions } from './network.cjs';
import { vmActions } from './vm.cjs';
import { vmNetworkActions } from './vmNetwork.cjs';
import { volumeActions } from './volume.cjs';

/** Every action that the provider serves, keyed `category/action`. */
export const ACTIONS: Actions = {
	...vmActions,
	...vmNetworkActions,
	...imageActions,
	...volumeActions,
	...networkActions,
	...accountActions,
	...monitorActions,
	...dnsActions,
	...emailActions,
	...loadBalancerActions,
};
