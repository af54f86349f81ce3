/** What n8n says itself in an answer, without the stack trace that stands beside it. */
export function messageIn(text: string): string {
	try {
		return (JSON.parse(text) as { message?: string }).message ?? text;
	} catch {
		return text;
	}
}
