import { jsonReply, refused } from '../../../simulators/shared/replies.cjs';
import type { ProviderRules } from '../../../simulators/shared/types.cjs';
import type { Seen } from './support.cjs';
import { send } from './support.cjs';

/** The least that a provider can be, to try the kit on. */
export function plainProvider() {
	const carriedOut: string[] = [];
	const rules: ProviderRules = {
		authenticate: (request) =>
			request.headers.authorization === 'Bearer right'
				? {
						account: 'right',
						carryOut: () => {
							carriedOut.push(request.path);
							return jsonReply(200, { data: { id: 'abc', note: 'as it should be' } });
						},
					}
				: { refused: refused(jsonReply(401, { message: 'Unauthenticated' }), 'wrong token') },
		errorReply: (status, message) => jsonReply(status, { message }),
		reset: () => {
			carriedOut.length = 0;
		},
		commands: {
			double: ({ value }: { value: number }) => value * 2,
		},
		snapshot: () => ({ carriedOut }),
	};
	return { rules, carriedOut };
}

export async function ask(origin: string, path = '/x', token = 'right'): Promise<Seen> {
	const headers = { Authorization: `Bearer ${token}` };
	return await send(origin + path, { method: 'POST', headers, body: 'body' });
}
