import { resource } from '../../action';
import { monitorAlertAdd, monitorAlertList, monitorAlertRemove } from './alerts';
import { monitorCheckAdd, monitorCheckList, monitorCheckRemove, monitorCheckTypes } from './checks';
import { monitorContactAdd, monitorContactList, monitorContactRemove } from './contacts';

export const monitor = resource('monitor', 'Monitoring', 'check-list', [
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
]);
