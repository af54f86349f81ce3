/** The query parameters of a node that sends requests of one's own, as the editor holds them. */
export const query = (...pairs: Array<[name: string, value: string]>) => ({
	queryParameters: { parameter: pairs.map(([name, value]) => ({ name, value })) },
});
