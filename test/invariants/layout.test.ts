import { sourcesBelow } from './sources.cjs';

const PROVIDERS = ['IMoneza', 'LunaNode', 'Moneroo', 'MoneyNs', 'MoonBack'];

const isCode = ({ path }: { path: string }) => /\.c?ts$/.test(path);
const nodes = sourcesBelow('nodes').filter(isCode);
const credentials = sourcesBelow('credentials').filter(isCode);
const simulators = sourcesBelow('simulators').filter(isCode);
const others = ['scripts', 'test'].flatMap((folder) => sourcesBelow(folder).filter(isCode));
const all = [...nodes, ...credentials, ...simulators, ...others];

/** What a file imports, whether as value or as type. */
const importsOf = ({ text }: { text: string }) =>
	[...text.matchAll(/^(?:import|export)\s[^;]*?from\s'([^']+)';/gm)].map(
		([, specifier]) => specifier,
	);

/** The files among these that import something of the kind. */
const importing = (files: typeof nodes, pattern: RegExp) =>
	files
		.filter((file) => importsOf(file).some((path) => pattern.test(path)))
		.map(({ path }) => path);

describe('layout', () => {
	it('finds imports at all', () => {
		expect(importing(credentials, /nodes\/shared\//).length).toBeGreaterThan(5);
	});

	it('keeps the simulators independent of what they check', () => {
		expect(importing(simulators, /nodes\/|credentials\/|dist\//)).toEqual([]);
	});

	it.each(PROVIDERS)('keeps %s apart from the other providers', (provider) => {
		const others = PROVIDERS.filter((other) => other !== provider).join('|');
		const own = nodes.filter(({ path }) => path.startsWith(`${provider}/`));
		expect(own.length).toBeGreaterThan(0);
		expect(importing(own, new RegExp(`\\.\\./(${others})(/|$)`))).toEqual([]);
	});

	it('lets shared code know no provider', () => {
		const shared = nodes.filter(({ path }) => path.startsWith('shared/'));
		expect(importing(shared, new RegExp(PROVIDERS.join('|')))).toEqual([]);
	});

	it('imports jose in one module only', () => {
		expect(importing([...nodes, ...credentials], /^jose/)).toEqual(['shared/signing/jwt.ts']);
	});

	it('imports nothing that n8n would not find', () => {
		const foreign = /^(?!\.|n8n-workflow$|crypto$|jose$)/;
		expect(importing([...nodes, ...credentials], foreign)).toEqual([]);
	});

	it('keeps files under 200 lines, and node classes under 120', () => {
		const lines = ({ text }: { text: string }) => text.split('\n').length - 1;
		const long = all.filter((file) => lines(file) >= (/\.node\.ts$/.test(file.path) ? 120 : 200));
		expect(long.map((file) => `${file.path}: ${lines(file)}`)).toEqual([]);
	});
});
