import type { Category } from '../../action';
import { securitygroupCreate } from './create';
import { securitygroupDelete } from './delete';
import { securitygroupList } from './list';
import { securitygroupRename } from './rename';
import { securitygroupRuleDelete } from './rule-delete';
import { securitygroupRuleInsert } from './rule-insert';
import { securitygroupRuleList } from './rule-list';

export const securitygroup: Category = {
	category: 'securitygroup',
	name: 'Security Group',
	default: 'list',
	actions: [
		securitygroupCreate,
		securitygroupDelete,
		securitygroupList,
		securitygroupRename,
		securitygroupRuleDelete,
		securitygroupRuleInsert,
		securitygroupRuleList,
	],
};
