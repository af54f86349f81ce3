const base = require('../e2e/jest.config.js');

/** `npm run e2e:queue` starts an n8n of several processes and then jest with this configuration. */
module.exports = {
	...base,
	roots: ['<rootDir>/test/e2e-queue'],
	// Five processes of n8n share one computer with these tests, and some of them are killed and start again.
	testTimeout: 240_000,
};
