import { credentialTypes, NODES, WITH_OPERATIONS, optionsOf } from './nodes.cjs';
import { sourcesBelow } from './sources.cjs';

interface Codex {
	alias: string[];
	resources: Record<'primaryDocumentation' | 'credentialDocumentation', Array<{ url: string }>>;
}

const sources = sourcesBelow('nodes');

const codexOf = (file: string): Codex =>
	JSON.parse(
		sources.find(({ path }) => path === file.replace(/\.ts$/, '.json'))?.text ?? '',
	) as Codex;

const pages = sourcesBelow('docs').map(({ path }) => path);

/** n8n appends a query behind a fragment, so that no fragment ever leads anywhere. */
const isPage = (url: string) => {
	const [, page] =
		/^https:\/\/github\.com\/n8n-nodes-signed-apis\/n8n-nodes-signed-apis\/blob\/main\/docs\/([\w-]+\.md)$/.exec(
			url,
		) ?? [];
	expect(pages).toContain(page);
};

it.each(NODES)('$file links to a page that is there', ({ file, description }) => {
	const { primaryDocumentation, credentialDocumentation } = codexOf(file).resources;
	const urls = [...primaryDocumentation, ...credentialDocumentation].map(({ url }) => url);
	expect(urls).toHaveLength(2);
	urls.forEach(isPage);
	expect(urls[0]).toContain(`/${description.displayName.split(' ')[0].toLowerCase()}.md`);
});

it.each(credentialTypes())('$name links to a page that is there', ({ documentationUrl }) => {
	isPage(documentationUrl ?? '');
});

/** What somebody looks for who knows the trade and not the service. n8n looks at each alias alone. */
const SEARCHES: Array<[words: string, node: string]> = [
	['crypto checkout', 'moneyNs'],
	['buy crypto', 'moneyNs'],
	['bitcoin', 'moneyNs'],
	['video message', 'moonBack'],
	['video selfie', 'moonBack'],
	['virtual server', 'lunaNode'],
	['virtual machine', 'lunaNode'],
	['vps hosting', 'lunaNode'],
	['create vm', 'lunaNode'],
	['load balancer', 'lunaNode'],
	['payment link', 'moneroo'],
	['send payout', 'moneroo'],
	['send money', 'moneroo'],
	['initialize payout', 'moneroo'],
	['mobile money', 'moneroo'],
	['paywall', 'iMoneza'],
	['import subscribers', 'iMoneza'],
];

it.each(SEARCHES)('finds "%s" in %s', (words, name) => {
	const node = NODES.find(({ description }) => description.name === name);
	const alias = codexOf(node?.file ?? '').alias.map((text) => text.toLowerCase());
	expect(alias.filter((text) => text.includes(words))).not.toEqual([]);
});

it.each(NODES)('$file has each alias once', ({ file }) => {
	const { alias } = codexOf(file);
	expect(alias).toEqual([...new Set(alias)]);
});

it.each(NODES)('$file introduces the service where it is a trigger', ({ description }) => {
	if (!description.group.includes('trigger')) return;
	const [service] = description.displayName.split(' ');
	expect(description.description).toMatch(
		new RegExp(`^Starts the workflow on ${service} \\([\\w ]+\\) events`),
	);
});

it.each(WITH_OPERATIONS)('$file shows labels on the canvas', ({ description }) => {
	if (description.name === 'moonBack') return;
	const { subtitle = '', properties } = description;
	for (const { name, displayOptions, options } of properties) {
		if (name !== 'operation') continue;
		const [resource] = displayOptions?.show?.resource ?? [];
		for (const option of optionsOf({ options } as (typeof properties)[number]))
			expect(subtitle).toContain(`"${String(resource)}/${String(option.value)}":"${option.name}: `);
	}
});
