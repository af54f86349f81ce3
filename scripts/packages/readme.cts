import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow';
import { ROOT } from '../lib/paths.cjs';
import { repositoryPage, type Manifest } from './manifest.cjs';
import { absoluteLinks, introduction, markdownTable, section } from './markdown.cjs';
import { operationsOf } from './operations.cjs';
import type { PackageRow } from './rows.cjs';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const operations = (nodes: INodeTypeDescription[]): string =>
	markdownTable(
		['Resource', 'Operation', 'What it does'],
		nodes
			.flatMap(operationsOf)
			.map(({ resource, operation, description }) => [resource, operation, description]),
	);

/** The rows of examples/README.md that belong to the package. */
function examples({ slug }: PackageRow): string {
	const rows = read('examples/README.md')
		.split('\n')
		.filter((line) => line.startsWith(`| [${slug}-`))
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map(([, file, text]) => [file.replace('](', '](examples/'), text]);
	return markdownTable(['File', 'What it does'], rows);
}

const resources = ({ slug, service, links }: PackageRow, blob: string): string =>
	[
		['All about these nodes, with the source of each fact', `${blob}/docs/${slug}.md`],
		['Rate limits: what waits and what is repeated', `${blob}/docs/rate-limits.md`],
		['Security: what is signed, refused and never logged', `${blob}/docs/security.md`],
		["n8n's community nodes", 'https://docs.n8n.io/integrations/#community-nodes'],
		...Object.entries(links).map(([title, url]) => [`${service}'s own pages: ${title}`, url]),
	]
		.map(([title, url]) => `- [${title}](${url})`)
		.join('\n');

/** The README of a package, in the order of n8n's starter, from the pages of the whole package. */
export function readmeOf(
	row: PackageRow,
	manifest: Manifest,
	nodes: INodeTypeDescription[],
): string {
	const blob = `${repositoryPage(manifest)}/blob/main`;
	const file = `docs/${row.slug}.md`;
	const whole = absoluteLinks(read('README.md'), `${blob}/README.md`);
	const page = absoluteLinks(read(file), `${blob}/${file}`);
	return `# ${manifest.name}

${introduction(page)}

The same nodes, with those of four other services, are in one package for self-hosted n8n:
[${repositoryPage(manifest).split('/').at(-1)}](${repositoryPage(manifest)}). Install one of the two packages, never both: they name their
credentials alike. [How to move a workflow](${blob}/docs/publishing.md#moving-a-workflow).

## Installation

In n8n: **Settings → Community nodes → Install**, then enter \`${manifest.name}\`.

## Nodes

${markdownTable(
	['Node', 'What it does'],
	nodes.map(({ displayName, description }) => [displayName, description]),
)}

## Operations

${operations(nodes)}

## Credentials

${section(whole, row.credentials)}

## Compatibility

${section(whole, 'Compatibility')}

## Usage

Workflows to import, in the folder \`examples\` of this package:

${examples(row)}

## Resources

${resources(row, blob)}

## Version history

See [CHANGELOG.md](CHANGELOG.md). [MIT license](LICENSE.md).
`;
}
