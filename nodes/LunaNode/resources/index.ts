import type { Operation, Resource } from '../../shared/operations/operation';
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

/** The whole API. */
export const CATEGORIES: Resource[] = [
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
export function findAction(category: string, action: string): Operation | undefined {
	return CATEGORIES.find(({ resource }) => resource === category)?.operations.find(
		({ value }) => value === action,
	);
}
