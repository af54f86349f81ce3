/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	// Nothing here is about speed; on a busy machine a property test takes its time.
	testTimeout: 60_000,
	silent: true,
	roots: ['<rootDir>/test'],
	// Made by `npm run packages`: package.json files and links to sources that are here already.
	modulePathIgnorePatterns: ['<rootDir>/dist-packages/', '<rootDir>/packages/'],
	testMatch: ['**/*.test.ts'],
	// By default jest leaves one core idle, which is half of a small computer.
	maxWorkers: '100%',
	// Each file loads n8n's engine anew, and a worker never gets all of the memory back. A new worker costs less than the garbage.
	workerIdleMemoryLimit: '1GB',
	// Half a second, as by default, is too short for a worker to end in when the computer is busy; jest would suspect a leak. ms
	workerGracefulExitTimeout: 10_000,
	// The end-to-end tests drive a real n8n and run through `npm run e2e` and `npm run e2e:queue`.
	testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/e2e-queue/'],
	setupFiles: ['reflect-metadata', '<rootDir>/test/support/muteLogs.cts'],
	moduleFileExtensions: ['ts', 'cts', 'js', 'cjs', 'json', 'node'],
	moduleNameMapper: { '^(\\.{1,2}/.+)\\.cjs$': ['$1.cts', '$1.cjs'] },
	transform: {
		// Types are checked by `npm run typecheck`; here only the syntax is taken away.
		'^.+\\.c?ts$': ['ts-jest', { tsconfig: 'tsconfig.dev.json', diagnostics: false }],
		// jose ships ES modules only.
		'/node_modules/jose/.+\\.js$': [
			'ts-jest',
			{
				tsconfig: { allowJs: true, isolatedModules: true, module: 'commonjs', target: 'es2022' },
				diagnostics: false,
			},
		],
	},
	transformIgnorePatterns: ['/node_modules/(?!jose/)'],
};
