import { resource, type Action } from '../action';

export const regionList: Action = {
	value: 'list',
	name: 'Get Many',
	action: 'Get many regions',
	description: 'Get the regions',
	details: 'The ID is the code that other operations take as region, the name is its label.',
	source: 'client library',
	effect: 'none',
	response: { kind: 'list', key: 'regions' },
};

export const region = resource('region', 'Region', 'list', [regionList]);
