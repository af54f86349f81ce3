import type { Category } from '../../action';
import { sshkeyAdd } from './add';
import { sshkeyList } from './list';
import { sshkeyRemove } from './remove';

export const sshkey: Category = {
	category: 'sshkey',
	name: 'SSH Key',
	default: 'list',
	actions: [sshkeyAdd, sshkeyList, sshkeyRemove],
};
