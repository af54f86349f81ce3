import type { Category } from '../../action';
import { vmCreate } from './create';
import { vmDelete } from './delete';
import { vmDiskswap } from './diskswap';
import { vmFloatingipAdd } from './floatingip-add';
import { vmFloatingipDelete } from './floatingip-delete';
import { vmInfo } from './info';
import { vmIpAdd } from './ip-add';
import { vmIpDelete } from './ip-delete';
import { vmIplist } from './iplist';
import { vmList } from './list';
import { vmReboot } from './reboot';
import { vmReimage } from './reimage';
import { vmRename } from './rename';
import { vmRescue } from './rescue';
import { vmResize } from './resize';
import { vmSecuritygroupAdd } from './securitygroup-add';
import { vmSecuritygroupRemove } from './securitygroup-remove';
import { vmSetFairshare } from './set-fairshare';
import { vmShelve } from './shelve';
import { vmSnapshot } from './snapshot';
import { vmStart } from './start';
import { vmStop } from './stop';
import { vmUnshelve } from './unshelve';
import { vmUsage } from './usage';
import { vmVnc } from './vnc';

export const vm: Category = {
	category: 'vm',
	name: 'VM',
	default: 'list',
	actions: [
		vmCreate,
		vmDelete,
		vmDiskswap,
		vmFloatingipAdd,
		vmFloatingipDelete,
		vmInfo,
		vmIpAdd,
		vmIpDelete,
		vmIplist,
		vmList,
		vmReboot,
		vmReimage,
		vmRename,
		vmRescue,
		vmResize,
		vmSecuritygroupAdd,
		vmSecuritygroupRemove,
		vmSetFairshare,
		vmShelve,
		vmSnapshot,
		vmStart,
		vmStop,
		vmUnshelve,
		vmUsage,
		vmVnc,
	],
};
