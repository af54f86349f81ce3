const base = require('../../jest.config.js');

/** `npm run e2e` starts n8n and then jest with this configuration. */
module.exports = {
	...base,
	rootDir: '../..',
	roots: ['<rootDir>/test/e2e'],
	testPathIgnorePatterns: [],
	setupFiles: [],
	// A workflow run goes through n8n's REST API, its database and the simulator.
	testTimeout: 60_000,
};
