import { readAnswers } from '../answers.cjs';
import type { Provider } from '../provider.cjs';

const refused = (error: string) => ({
	reply: { status: 200, body: JSON.stringify({ success: 'no', error }) },
});

export const lunaNode: Provider = {
	node: 'lunaNode',
	file: 'LunaNode',
	answers: readAnswers('LunaNode'),
	credentials: (baseUrl) => ({
		lunaNodeApi: {
			apiId: 'AB12CD34EF56GH78',
			apiKey: 'k3y'.padEnd(128, '0123456789abcdef'),
			baseUrl,
			requestsPerMinute: 0,
			maxWaitSeconds: 30,
		},
	}),
	problem: (status) => JSON.stringify({ success: 'no', error: `Made up problem ${status}` }),
	faults: {
		'a refusal': refused('Virtual machine does not exist'),
		'a refused signature': refused('Invalid API signature'),
		'a refusal without a word': refused(''),
		'an error beside success': {
			reply: { status: 200, body: JSON.stringify({ success: 'yes', error: 'Partly done' }) },
		},
		'neither yes nor no': { reply: { status: 200, body: '{"credit":"1"}' } },
	},
	examples: {
		securitygroups: ['3001', '3003'],
		sshkey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDemo demo@example.com',
		'monitor/check-add type': 'http',
		type_parameters: '{"url":"https://www.example.com","timeout":5,"follow":true,"note":""}',
		private_key: `-----BEGIN RSA PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END RSA PRIVATE KEY-----`,
	},
	alone: { 'vm/create': ['additionalFields.volume_id'] },
	needed: { 'vm/create': ['additionalFields.image_id'] },
	// One for each kind of answer and field that there is.
	thorough: [
		'billing/credit',
		'dns2/record-add',
		'email/domain-dkim-set',
		'image/fetch',
		'image/retrieve',
		'monitor/check-add',
		'monitor/check-types',
		'region/list',
		'securitygroup/rule-list',
		'sshkey/list',
		'vm/create',
		'vm/delete',
		'vm/info',
		'vm/list',
		'vm/stop',
		'volume/create',
	],
	ready: {
		'vm/stop': ['"Online"', '"Offline"'],
		'vm/shelve': ['"Online"', '"Shelved"'],
		'volume/attach': ['"available"', '"in-use"'],
	},
};
