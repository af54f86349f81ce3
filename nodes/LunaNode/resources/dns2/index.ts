import type { Category } from '../../action';
import { dns2RecordAdd } from './record-add';
import { dns2RecordList } from './record-list';
import { dns2RecordRemove } from './record-remove';
import { dns2ZoneAdd } from './zone-add';
import { dns2ZoneList } from './zone-list';
import { dns2ZoneRemove } from './zone-remove';

export const dns2: Category = {
	category: 'dns2',
	name: 'DNS',
	default: 'zone-list',
	actions: [
		dns2RecordAdd,
		dns2RecordList,
		dns2RecordRemove,
		dns2ZoneAdd,
		dns2ZoneList,
		dns2ZoneRemove,
	],
};
