import { resource } from '../../action';
import { vmFloatingipAdd, vmFloatingipDelete, vmIpAdd, vmIpDelete, vmIplist } from './addresses';
import { vmStart, vmStop, vmReboot, vmShelve, vmUnshelve, vmRescue, vmDiskswap } from './power';
import { vmInfo, vmList, vmUsage, vmVnc } from './details';
import {
	vmRename,
	vmResize,
	vmSetFairshare,
	vmSecuritygroupAdd,
	vmSecuritygroupRemove,
	vmReimage,
	vmSnapshot,
} from './setup';
import { vmCreate, vmDelete } from './lifecycle';

export const vm = resource('vm', 'VM', 'list', [
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
]);
