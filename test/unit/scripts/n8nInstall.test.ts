import { chosenN8n } from '../../../scripts/lib/chosenN8n.cjs';
import { missingTools, requireCompiler } from '../../../scripts/lib/compiler.cjs';
import { folderWith } from '../../support/programs.cjs';

const MANIFEST = '{ "name": "n8n", "version": "1.2.3" }';

describe('what compiling the SQLite driver needs', () => {
	it('is missing on an empty path, and everything is named with both ways out', () => {
		const env = { PATH: folderWith({}) };
		expect(missingTools(env)).toEqual(['Python', 'make', 'a C++ compiler']);
		expect(() => requireCompiler(env)).toThrow(
			/C\+\+ compiler are missing[^]+install[^]+N8N_PATH=/,
		);
	});

	it.each([
		[['python3', 'make', 'g++'], []],
		[['python', 'gmake', 'clang++'], []],
		[['python3', 'make'], ['a C++ compiler']],
		[['make', 'c++'], ['Python']],
	])('with %j on the path lacks %j', (programs, missing) => {
		const path = folderWith(Object.fromEntries(programs.map((name) => [name, ''])));
		expect(missingTools({ PATH: `/nowhere:${path}` })).toEqual(missing);
	});

	it('may be named by its own variable', () => {
		const env = { PATH: folderWith({ make: '' }), CXX: '/opt/g++', PYTHON: '/opt/python' };
		expect(missingTools(env)).toEqual([]);
	});
});

describe('N8N_PATH', () => {
	it.each(['', 'node_modules/n8n/', 'lib/node_modules/n8n/'])(
		'finds n8n in the folder that holds %s',
		(inside) => {
			const path = folderWith({ [`${inside}package.json`]: MANIFEST, [`${inside}bin/n8n`]: '' });
			const found = { version: '1.2.3', program: expect.stringContaining(`${inside}bin/n8n`) };
			expect(chosenN8n(path)).toEqual(found);
			expect(chosenN8n(`${path}/${inside}bin/n8n`)).toEqual(found);
		},
	);

	it('says what it takes where there is no n8n, or another package', () => {
		expect(() => chosenN8n(folderWith({}))).toThrow('there is no n8n');
		expect(() => chosenN8n('/nowhere/at/all')).toThrow('there is no n8n');
		const other = folderWith({ 'package.json': '{ "name": "other" }', 'bin/n8n': '' });
		expect(() => chosenN8n(other)).toThrow('the package other');
	});
});
