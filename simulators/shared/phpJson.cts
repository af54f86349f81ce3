/**
 * The text that PHP's `json_encode` makes without flags: compact, `/` as `\/`, everything outside
 * ASCII as `\uXXXX` in lower-case hex.
 */
export function phpJson(value: unknown): string {
	return JSON.stringify(value)
		.replace(/\//g, '\\/')
		.replace(
			/[\u0080-\uffff]/g,
			(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
		);
}
