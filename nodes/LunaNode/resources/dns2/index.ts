import { resource } from '../../action';
import { dns2RecordAdd, dns2RecordList, dns2RecordRemove } from './records';
import { dns2ZoneAdd, dns2ZoneList, dns2ZoneRemove } from './zones';

export const dns2 = resource('dns2', 'DNS', 'zone-list', [
	dns2RecordAdd,
	dns2RecordList,
	dns2RecordRemove,
	dns2ZoneAdd,
	dns2ZoneList,
	dns2ZoneRemove,
]);
