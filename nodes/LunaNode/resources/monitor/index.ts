import type { Category } from '../../action';
import { monitorAlertAdd } from './alert-add';
import { monitorAlertList } from './alert-list';
import { monitorAlertRemove } from './alert-remove';
import { monitorCheckAdd } from './check-add';
import { monitorCheckList } from './check-list';
import { monitorCheckRemove } from './check-remove';
import { monitorCheckTypes } from './check-types';
import { monitorContactAdd } from './contact-add';
import { monitorContactList } from './contact-list';
import { monitorContactRemove } from './contact-remove';

export const monitor: Category = {
	category: 'monitor',
	name: 'Monitoring',
	default: 'check-list',
	actions: [
		monitorAlertAdd,
		monitorAlertList,
		monitorAlertRemove,
		monitorCheckAdd,
		monitorCheckList,
		monitorCheckRemove,
		monitorCheckTypes,
		monitorContactAdd,
		monitorContactList,
		monitorContactRemove,
	],
};
