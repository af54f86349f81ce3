import type { INodeProperties } from 'n8n-workflow';
import type { Complaint } from '../shared/request/complaint';

/** The path of the API method, with the description that fits the node that it is in. */
export const methodField = (description: string): INodeProperties => ({
	displayName: 'Method',
	name: 'method',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. contacts',
	description,
});

const NO_WAY_OUT: Complaint = {
	message: "The 'Method' field would lead to another place than below the base URL",
	advice: 'Remove empty parts, dots between slashes, backslashes and encoded slashes from it',
};

/**
 * Reads the "Method" field. MoonBack's documentation calls the path of a call its method; it is no HTTP verb.
 *
 * @returns the path below the base URL, with a slash in front, or why it cannot be one
 */
export function readMethod(value: unknown): { path: string } | { complaint: Complaint } {
	const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	const complaint = complaintAbout(text);
	return complaint ? { complaint } : { path: `/${text.replace(/^\//, '')}` };
}

function complaintAbout(text: string): Complaint | undefined {
	if (!text.replace(/^\//, '')) {
		return {
			message: "The 'Method' field is empty",
			advice:
				'Enter the path of the method below the base URL, for example contacts or contacts/17',
		};
	}
	if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(text)) {
		return {
			message: "The 'Method' field holds a whole address",
			advice:
				"Enter only the path below the base URL, for example contacts. The base URL itself is a field of the credential, 'Base URL'",
		};
	}
	if (/[?#]/.test(text)) {
		return {
			message: "The 'Method' field holds a query or fragment",
			advice: "Move what stands behind the question mark to 'Query Parameters'",
		};
	}
	// A tab or a line break would be dropped on the way, and so could join two dots.
	return isBelowBase(text) && !/[\\\p{Cc}]/u.test(text) ? undefined : NO_WAY_OUT;
}

/** A slash in front and one at the end do no harm. */
function isBelowBase(text: string): boolean {
	return text.replace(/^\//, '').replace(/\/$/, '').split('/').every(isPlainSegment);
}

function isPlainSegment(segment: string): boolean {
	const decoded = decode(segment);
	return decoded !== undefined && !/^\.{0,2}$|[/\\\p{Cc}]/u.test(decoded);
}

function decode(segment: string): string | undefined {
	try {
		return decodeURIComponent(segment);
	} catch {
		return undefined;
	}
}
