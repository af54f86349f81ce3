import type { Category } from '../../action';
import { scriptCreate } from './create';
import { scriptDelete } from './delete';
import { scriptGet } from './get';
import { scriptList } from './list';
import { scriptUpdate } from './update';

export const script: Category = {
	category: 'script',
	name: 'Startup Script',
	default: 'list',
	actions: [scriptCreate, scriptDelete, scriptGet, scriptList, scriptUpdate],
};
