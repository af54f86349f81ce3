import { trackedFiles } from '../support/packages.cjs';
import { sourcesBelow } from './sources.cjs';

const workflows = sourcesBelow('.github/workflows');
const actionsIn = (text: string) => [...text.matchAll(/uses:\s*(\S+)(.*)/g)];

describe('publishing', () => {
	it('pins every action by the hash of a commit, and says which version that is', () => {
		expect(workflows.length).toBeGreaterThan(2);
		const actions = workflows.flatMap(({ text }) => actionsIn(text));
		expect(actions.length).toBeGreaterThan(5);
		for (const [, action, comment] of actions) {
			expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
			expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
		}
	});

	it('gives the right to publish to a job that runs no code of others', () => {
		const { text = '' } = workflows.find(({ path }) => path === 'publish.yml') ?? {};
		const [build, publish] = text.split(/\n {2}publish:\n/);
		expect(build).not.toContain('id-token');
		expect(publish).toContain('id-token: write');
		expect(publish).toContain('--provenance');
		expect(publish).toContain('--ignore-scripts');
		expect(publish).not.toMatch(/npm (ci|install|run|test)|npx|checkout/);
	});

	it('names no registry by its address: which one is used, is for npm to know', () => {
		// Written so that this file does not hold what it looks for.
		const address = ['registry[.]npmjs', 'registry[-]url', 'npm[.]pkg[.]github'].join('|');
		const files = trackedFiles();
		expect(files.map(({ path }) => path)).toContain('package-lock.json');
		const naming = files
			.filter(({ text }) => new RegExp(address).test(text))
			.map(({ path }) => path);
		expect(naming).toEqual([]);
	});
});
