/** The value of a resource locator that names its record by ID; an expression is welcome. */
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** The query parameters of a node that sends requests of one's own, as the editor holds them. */
export const query = (...pairs: Array<[name: string, value: string]>) => ({
	queryParameters: { parameter: pairs.map(([name, value]) => ({ name, value })) },
});
