const base = require('../../jest.config.js');

/** `npm run e2e` starts n8n and then jest with this configuration. */
module.exports = {
	...base,
	rootDir: '../..',
	roots: ['<rootDir>/test/e2e'],
	testPathIgnorePatterns: [],
	setupFiles: [],
	runner: '<rootDir>/test/e2e/runner.js',
	// The tests wait most of the time, and n8n itself is a single process.
	maxWorkers: 2,
	// A workflow run goes through n8n's REST API, its database and the simulator.
	testTimeout: 60_000,
};
