/** Which calls start the workflow. */
export interface EventFilter {
	/** Name of a field of the body, or a path with dots. */
	field: string;
	events: string[];
}

/** @returns undefined when every call does */
export function readEventFilter(context: {
	getNodeParameter(name: string, fallback: string | string[]): unknown;
}): EventFilter | undefined {
	if (context.getNodeParameter('triggerOn', 'anyEvent') !== 'selectedEvents') return undefined;
	const events = [context.getNodeParameter('events', [])]
		.flat()
		.map((event) => String(event).trim());
	return {
		field: String(context.getNodeParameter('eventField', 'event')).trim(),
		events: events.filter((event) => event !== ''),
	};
}

/** What is missing in a filter, as a message for the user. */
export function missingIn({ field, events }: EventFilter): string | undefined {
	if (!field) return "The 'Event Field' is empty";
	return events.length ? undefined : "The 'Events' field is empty";
}
