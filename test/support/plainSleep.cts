/** What n8n-workflow's `sleep` does, without the seconds that n8n-workflow takes to load. */
export const sleep = async (ms: number): Promise<void> =>
	await new Promise((resolve) => setTimeout(resolve, ms));
