import { isSecretName } from './redact';

/** Elements of an XML answer that say what is wrong. */
const TELLING = 'message|msg|faultstring|title|detail|description|reason|errormessage|error|text';

const ENTITIES: Record<string, string> = {
	amp: '&',
	apos: "'",
	gt: '>',
	lt: '<',
	nbsp: ' ',
	quot: '"',
};

/** Whether a text is a page or a document of XML rather than words. */
export function isMarkup(text: string): boolean {
	return /^\s*<(!doctype|!--|\?xml|[a-z][\w:.-]*[\s/>])/i.test(text);
}

/**
 * What a web page or a document of XML says: a page's title or first heading, the texts of the elements that tell of errors, or else
 * all of its text.
 *
 * @returns an empty list when there is nothing to read
 */
export function textsOfMarkup(markup: string): string[] {
	const isPage = /<(html|head|body|title|h1)[\s>]/i.test(markup);
	const texts = isPage ? headings(markup) : tellingElements(markup);
	return texts.length ? texts.slice(0, 20) : [plainText(withoutHidden(markup))].filter(Boolean);
}

function headings(page: string): string[] {
	const found = ['title', 'h1', 'h2'].map((name) => {
		const [, content = ''] =
			new RegExp(`<${name}(?:\\s[^<>]*)?>([^]{0,500}?)</${name}`, 'i').exec(page) ?? [];
		return plainText(content);
	});
	return found.filter(Boolean).slice(0, 1);
}

function tellingElements(xml: string): string[] {
	const element = `<(?:[\\w-]+:)?(?:${TELLING})(?:\\s[^<>]*)?>([^<]*(?:<!\\[CDATA\\[[^]*?\\]\\]>[^<]*)?)</`;
	const found = [...xml.matchAll(new RegExp(element, 'gi'))];
	return found.map(([, content]) => plainText(content)).filter(Boolean);
}

/** Scripts, styles and comments are no text, and elements with the name of a secret hold one. */
function withoutHidden(markup: string): string {
	return markup
		.replace(/<(script|style)\b[^]*?<\/\1>/gi, ' ')
		.replace(/<!--[^]*?-->/g, ' ')
		.replace(/<([\w:.-]+)(?:\s[^<>]*)?>[^<]*<\//g, (element, name: string) =>
			isSecretName(name) ? ' </' : element,
		);
}

/** A text for people: without tags, with entities turned back into characters and in one line. */
export function plainText(text: string): string {
	const content = text.replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1');
	return unescapeHtml(content.replace(/<\/?[a-z][^<>]*>/gi, ' '))
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** Turns HTML entities back into characters, each once: `&amp;lt;` is `&lt;`. */
export function unescapeHtml(text: string): string {
	return text.replace(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (entity, code: string) => {
		if (!code.startsWith('#')) return ENTITIES[code.toLowerCase()] ?? entity;
		const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
	});
}
