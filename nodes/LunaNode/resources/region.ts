import { resource, type Action } from '../action';

export const regionList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many regions',
	description:
		'Get the regions: id is the code that other operations take as region, name is its label',
	source: 'client library',
	effect: 'none',
	response: { kind: 'list', key: 'regions' },
};

export const region = resource('region', 'Region', 'list', [regionList]);
