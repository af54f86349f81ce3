/** One table of a Markdown page. */
export const markdownTable = (head: string[], rows: string[][]): string =>
	[head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');

/**
 * The text under a heading, up to the next one of its level or above.
 *
 * @throws an Error where the page has no such heading.
 */
export function section(page: string, heading: string): string {
	const lines = page.split('\n');
	const start = lines.findIndex((line) => /^#+ /.test(line) && line.endsWith(` ${heading}`));
	if (start < 0) throw new Error(`There is no heading "${heading}"`);
	const level = lines[start].indexOf(' ');
	const rest = lines.slice(start + 1);
	const end = rest.findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level);
	return rest.slice(0, end < 0 ? undefined : end).join('\n').trim();
}

/** The first paragraphs of a page, between its title and the first list of links or heading, without what the page says about itself. */
export function introduction(page: string): string {
	const lines = page.split('\n').slice(1);
	const end = lines.findIndex((line) => /^(#|- )/.test(line));
	return lines
		.slice(0, end < 0 ? undefined : end)
		.join('\n')
		.replace(/\s*This page[^.]*\./g, '')
		.trim();
}

/**
 * Makes the links of a page that lead into the repository work elsewhere.
 *
 * @param address where the page is on the web
 */
export const absoluteLinks = (text: string, address: string): string =>
	text.replace(
		/\]\((?!https?:|mailto:)([^)]+)\)/g,
		(_, target: string) => `](${new URL(target, address).href})`,
	);
