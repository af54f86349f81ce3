import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

/** A session token as n8n stores it in a MoneyNS credential: with the login that gave it, so that nobody else's item uses it. */
export function storedToken(data: IDataObject, token = 'session-of-the-victim'): string {
	const { platform, identifyBy, userId, email, password = '', privateKey, algorithm = '' } = data;
	const user = identifyBy === 'id' ? { id: userId } : { email };
	const way =
		platform === undefined
			? [email, password]
			: [platform, JSON.stringify(user), String(privateKey).trim(), algorithm];
	const identity = [new URL(String(data.baseUrl)).href, ...way];
	const login = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
	return `${login}.${token}`;
}
