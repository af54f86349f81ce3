// Development tools (simulators, scripts, test support) are Node programs. n8n's stock configuration in
// eslint.config.mjs is meant for code that runs inside n8n and forbids what such programs need (processes, timers,
// sockets), so they are `.cts` files and are linted here with the usual recommended rules instead.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config({
	files: ['**/*.cts'],
	ignores: ['dist/**', 'dist-packages/**', 'packages/**', 'node_modules/**', 'playground/**'],
	extends: [js.configs.recommended, tseslint.configs.recommended],
});
