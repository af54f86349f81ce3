import { request } from 'node:http';

/** The status that a server answers to a request for another host, as a browser sends it whose name for the server is that. */
export async function statusForHost(
	url: string,
	host: string,
	path: string,
): Promise<number | undefined> {
	return await new Promise((resolve, reject) => {
		request(`${url}${path}`, { headers: { host } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});
}
