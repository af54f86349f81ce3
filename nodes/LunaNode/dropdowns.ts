import { plainText } from '../shared/operations/coerce';
import type { Dropdown } from '../shared/operations/dropdowns';
import { groupId, region } from './fields/records';
import { dns, dnsDynList } from './resources/dns';
import { dns2 } from './resources/dns2';
import { dns2ZoneList } from './resources/dns2/zones';
import { floating, floatingList } from './resources/floating';
import { image, imageList } from './resources/image';
import { lb, lbList } from './resources/lb';
import { monitor } from './resources/monitor';
import { monitorCheckList, monitorCheckTypes } from './resources/monitor/checks';
import { network, networkList } from './resources/network';
import { plan, planList } from './resources/plan';
import { region as regions, regionList } from './resources/region';
import { script, scriptList } from './resources/script';
import { securitygroup, securitygroupList, securitygroupRuleList } from './resources/securitygroup';
import { sshkey, sshkeyList } from './resources/sshkey';
import { vm } from './resources/vm';
import { vmList } from './resources/vm/details';
import { volume } from './resources/volume';
import { volumeSnapshotList } from './resources/volume/snapshots';
import { volumeList } from './resources/volume/volumes';

/** The records of the chosen region, and those that name none; all while none is chosen. */
const inRegion: Dropdown['pick'] = (records, chosen) => {
	const wanted = chosen(region);
	return records.filter(({ region: own }) => !wanted || !own || own === wanted);
};

const images = { resource: image, operation: imageList, value: ['image_id'], names: ['name'] };

export const REGIONS: Dropdown = {
	search: 'searchRegions',
	resource: regions,
	operation: regionList,
	value: ['id'],
	names: ['name'],
	details: ['id'],
};

/** The searchable lists. LunaNode has no paging, so one request has all records. */
export const DROPDOWNS: Dropdown[] = [
	REGIONS,
	{ ...images, search: 'searchAllImages', details: ['region'] },
	{ ...images, search: 'searchImages', details: ['region'], sends: [region] },
	{
		search: 'searchCheckTypes',
		resource: monitor,
		operation: monitorCheckTypes,
		value: ['id'],
		names: ['name'],
		details: ['id'],
	},
	{
		search: 'searchChecks',
		resource: monitor,
		operation: monitorCheckList,
		value: ['id'],
		names: ['name'],
		details: ['type', 'status'],
	},
	{
		search: 'searchDynamicNames',
		resource: dns,
		operation: dnsDynList,
		value: ['id'],
		names: ['name'],
		details: ['ip'],
	},
	{
		search: 'searchFloatingIps',
		resource: floating,
		operation: floatingList,
		value: ['ip'],
		names: ['ip'],
		details: ['region', 'attached_name'],
		pick: inRegion,
	},
	{
		search: 'searchFreeFloatingIps',
		resource: floating,
		operation: floatingList,
		value: ['ip'],
		names: ['ip'],
		details: ['region'],
		pick: (records, chosen) =>
			inRegion(records, chosen).filter(({ attached_type: type }) => type === 'unattached'),
	},
	{
		search: 'searchLoadBalancers',
		resource: lb,
		operation: lbList,
		value: ['id'],
		names: ['name'],
		needs: [region],
	},
	{
		search: 'searchNetworks',
		resource: network,
		operation: networkList,
		value: ['net_id'],
		names: ['name'],
		details: ['subnet'],
		sends: [region],
	},
	{
		search: 'searchPlans',
		resource: plan,
		operation: planList,
		value: ['plan_id'],
		names: ['name'],
		details: ['price_monthly_nice', 'regions_nice'],
		pick: (plans, chosen) => {
			const code = chosen(region).toLowerCase();
			const there = plans.filter(({ regions_nice: names }) =>
				String(names ?? '')
					.toLowerCase()
					.includes(code),
			);
			return there.length ? there : plans;
		},
	},
	{
		search: 'searchRules',
		resource: securitygroup,
		operation: securitygroupRuleList,
		value: ['id'],
		names: ['label'],
		details: ['direction', 'protocol', 'port_range', 'remote'],
		needs: [region, groupId],
	},
	{
		search: 'searchScripts',
		resource: script,
		operation: scriptList,
		value: ['id'],
		names: ['name'],
	},
	{
		search: 'searchSecurityGroups',
		resource: securitygroup,
		operation: securitygroupList,
		value: ['securitygroup_id'],
		names: ['name'],
		details: ['region'],
		pick: inRegion,
	},
	{
		search: 'searchSnapshots',
		resource: volume,
		operation: volumeSnapshotList,
		value: ['id', 'snapshot_id'],
		names: ['name', 'label'],
		needs: [region],
	},
	{
		search: 'searchSshKeys',
		resource: sshkey,
		operation: sshkeyList,
		value: ['id'],
		names: ['name'],
	},
	{
		search: 'searchVms',
		resource: vm,
		operation: vmList,
		value: ['vm_id'],
		names: ['name', 'hostname'],
		details: ['region', 'primaryip'],
	},
	{
		search: 'searchVolumes',
		resource: volume,
		operation: volumeList,
		value: ['id'],
		names: ['name'],
		details: [({ size }) => plainText(size) && `${plainText(size)} GB`, 'status', 'region'],
		sends: [region],
	},
	{
		search: 'searchZones',
		resource: dns2,
		operation: dns2ZoneList,
		value: ['id'],
		names: ['name', 'origin'],
	},
];
