import type { Category } from '../../action';
import { lbAssociate } from './associate';
import { lbCreate } from './create';
import { lbDelete } from './delete';
import { lbInfo } from './info';
import { lbList } from './list';
import { lbMemberAdd } from './member_add';
import { lbMemberRemove } from './member_remove';

export const lb: Category = {
	category: 'lb',
	name: 'Load Balancer',
	default: 'list',
	actions: [lbAssociate, lbCreate, lbDelete, lbInfo, lbList, lbMemberAdd, lbMemberRemove],
};
