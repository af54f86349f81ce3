/** What a text has to look like. */
export interface Format {
	fits: (text: string) => boolean;
	/** What it has to be, e.g. `an email address`. */
	what: string;
	/** What to tell who enters something else. */
	description: string;
	/** Brings what was entered into the form that is sent; the result is what has to fit. */
	mend?: (text: string) => string;
}

/** A format that is a regular expression. */
export function pattern(form: RegExp, what: string, description: string): Format {
	return { fits: (text) => form.test(text), what, description };
}
