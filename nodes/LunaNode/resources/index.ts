import type { Action, Category } from '../action';
import { billing } from './billing';
import { dns } from './dns';
import { dns2 } from './dns2';
import { email } from './email';
import { floating } from './floating';
import { image } from './image';
import { lb } from './lb';
import { monitor } from './monitor';
import { network } from './network';
import { plan } from './plan';
import { region } from './region';
import { script } from './script';
import { securitygroup } from './securitygroup';
import { sshkey } from './sshkey';
import { vm } from './vm';
import { volume } from './volume';

/** The whole API: `resources/<category>/<action>.ts` holds one action. */
export const CATEGORIES: Category[] = [
	billing,
	dns,
	dns2,
	email,
	floating,
	image,
	lb,
	monitor,
	network,
	plan,
	region,
	script,
	securitygroup,
	sshkey,
	vm,
	volume,
];

/** The row of one action, both names as the API spells them. */
export function findAction(category: string, action: string): Action | undefined {
	return CATEGORIES.find((entry) => entry.category === category)?.actions.find(
		(entry) => entry.action === action,
	);
}
