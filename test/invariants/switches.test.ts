import type { INodeProperties } from 'n8n-workflow';
import { NODES } from './nodes.cjs';
import { sourcesBelow } from './sources.cjs';

/**
 * Whatever an expression results in arrives at a switch: `=== true` takes the text TRUE for off, and `if (…)` takes the text false for on.
 * So no parameter of a node is compared with true or false, or asked for being truthy, but by the one reader.
 */
const READER = 'shared/switches.ts';

const sources = sourcesBelow('nodes').filter(({ path }) => path.endsWith('.ts') && path !== READER);

/** All fields that the editor shows as a switch, in collections too. */
function switchesIn(properties: INodeProperties[]): string[] {
	return properties.flatMap(({ name, type, options = [] }) => {
		if (type === 'boolean') return [name];
		const inner = (options as unknown as INodeProperties[]).flatMap((option) =>
			'values' in option
				? (option as unknown as { values: INodeProperties[] }).values
				: 'type' in option
					? [option]
					: [],
		);
		return switchesIn(inner);
	});
}

const SWITCHES = [
	...new Set(NODES.flatMap(({ description: { properties } }) => switchesIn(properties))),
];

/** Code without comments, one statement each. */
const statements = (text: string) =>
	text
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/^\s*\/\/.*$/gm, '')
		.split(/;\n/)
		.map((statement) => statement.replace(/\s+/g, ' ').trim());

/** The statements that do something which only the reader may do, by file. */
const offenders = (isWrong: (statement: string) => boolean, files = sources) =>
	files.flatMap(({ path, text }) =>
		statements(text)
			.filter(isWrong)
			.map((statement) => `${path}: ${statement}`),
	);

const isCompared = (statement: string) =>
	/getNodeParameter\((?:[^()]|\([^()]*\))*\)\s*(as [\w.]+\s*)?\)?(\.\w+)?\s*[=!]==?\s*(true|false)\b/.test(
		statement,
	);

/** By the names of the switches: as a property of options, or asked of n8n by name. */
const isReadBy = (names: string[]) => {
	const named = names.join('|');
	const mention = new RegExp(
		`(options|additional\\w*|fields|entries|parameters|values)\\??\\.(${named})\\b|getNodeParameter\\(\\s*'([\\w.]+\\.)?(${named})'|\\.(${named})\\s*[=!]==?\\s*(true|false)\\b`,
	);
	const unpacked = new RegExp(
		`\\{[^{}]*\\b(${named})\\b[^{}]*\\}[^=]*= (await )?\\(?(options|additional\\w*|fields|entries|parameters|values|\\w+\\.getNodeParameter)\\b`,
	);
	return (statement: string) =>
		(mention.test(statement) || unpacked.test(statement)) && !/readSwitch|readFlag/.test(statement);
};

it('finds the switches of all nodes', () => {
	expect(SWITCHES).toEqual(
		expect.arrayContaining(['returnAll', 'simplify', 'validateOnly', 'verifyWithApi', 'Active']),
	);
});

it('compares no parameter with true or false', () => {
	expect(offenders(isCompared)).toEqual([]);
});

it('reads no switch but by the reader', () => {
	expect(offenders(isReadBy(SWITCHES))).toEqual([]);
});

it.each([
	"const a = (context.getNodeParameter('options', {}) as IDataObject).validateOnly === true;",
	"const a = context.getNodeParameter('simplify', true) !== false;",
	"return context.getNodeParameter('returnAll', false) === true;",
	"if (context.getNodeParameter(\n\t'returnAll',\n\tfalse,\n)) return undefined;",
	'if (pingUrl === undefined || options.signPingUrl === false) return;',
	'const a = settings.newestFirst === true;',
	'const { returnAll, limit } = options;',
	"const { validateOnly = false }: IDataObject = context.getNodeParameter('options', {});",
	"const { simplify: isSimple } = (context.getNodeParameter('options', {}) as IDataObject);",
	'const a = Boolean(options.triesFurtherPages ?? triesFurtherPages);',
])('would find: %s', (text) => {
	const isRead = isReadBy(SWITCHES);
	const file = [{ path: 'made.ts', text: `${text}\n` }];
	expect(offenders((it) => isCompared(it) || isRead(it), file)).toHaveLength(1);
});
