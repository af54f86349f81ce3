const { readFileSync } = require('node:fs');
const { default: TestRunner } = require('jest-runner');

const restartsN8n = ({ path }) => readFileSync(path, 'utf8').includes('restartN8n');

/** Files share one n8n, so those that restart it come one by one when all the others are done. */
module.exports = class extends TestRunner {
	async runTests(tests, watcher, options) {
		const alone = tests.filter(restartsN8n);
		const together = tests.filter((test) => !alone.includes(test));
		await super.runTests(together, watcher, options);
		await super.runTests(alone, watcher, { ...options, serial: true });
	}
};
