import type { Category } from '../../action';
import { dnsDynAdd } from './dyn-add';
import { dnsDynList } from './dyn-list';
import { dnsDynRemove } from './dyn-remove';
import { dnsDynUpdate } from './dyn-update';
import { dnsSet } from './set';

export const dns: Category = {
	category: 'dns',
	name: 'Dynamic and Reverse DNS',
	default: 'dyn-list',
	actions: [dnsDynAdd, dnsDynList, dnsDynRemove, dnsDynUpdate, dnsSet],
};
