import { Refusal } from '../refusal.cjs';
import type { TextRow } from '../rows.cjs';
import type { Table } from '../table.cjs';
import type { Actions } from './action.cjs';
import { action, keyed } from './action.cjs';

/** None of the answers of this category is known. */
export const emailActions: Actions = {
	'email/usage': action([], (state) => ({
		usage: {
			domains: String(state.mailDomains.all().length),
			users: String(state.mailUsers.all().length),
			storage_mb: '128',
		},
	})),
	'email/domain-list': action([], (state) => ({
		domains: keyed(
			state.mailDomains.all().map(({ id, name, selector }) => ({
				id,
				name,
				dkim_selector: selector ?? '',
			})),
		),
	})),
	'email/domain-add': action(['name'], (state, { name }) => ({
		domain_id: state.mailDomains.add({ name }).id,
	})),
	'email/domain-remove': action(['domain_id'], (state, { domain_id }) => {
		state.mailDomains.remove(domain_id);
	}),
	'email/domain-dkim-set': action(
		['domain_id', 'selector', 'private_key'],
		(state, { domain_id, selector, private_key }) => {
			Object.assign(state.mailDomains.get(domain_id), { selector, private_key });
		},
	),
	'email/domain-dkim-unset': action(['domain_id'], (state, { domain_id }) => {
		const domain = state.mailDomains.get(domain_id);
		delete domain.selector;
		delete domain.private_key;
	}),

	'email/user-list': action(['domain_id'], (state, { domain_id }) => {
		state.mailDomains.get(domain_id);
		const users = state.mailUsers.all((user) => user.domain_id === domain_id);
		return { users: keyed(users.map(({ id, username }) => ({ id, username }))) };
	}),
	'email/user-add': action(['domain_id', 'username', 'password'], (state, parameters) => {
		const { domain_id, username, password } = parameters;
		state.mailDomains.get(domain_id);
		return { user_id: state.mailUsers.add({ domain_id, username, password }).id };
	}),
	'email/user-set-password': action(
		['domain_id', 'user_id', 'password'],
		(state, { domain_id, user_id, password }) => {
			ofDomain(state.mailUsers, user_id, domain_id).password = password;
		},
	),
	'email/user-remove': action(['domain_id', 'user_id'], (state, { domain_id, user_id }) => {
		state.mailUsers.remove(ofDomain(state.mailUsers, user_id, domain_id).id);
	}),

	'email/alias-list': action(['domain_id'], (state, { domain_id }) => {
		state.mailDomains.get(domain_id);
		return { aliases: keyed(state.mailAliases.all((alias) => alias.domain_id === domain_id)) };
	}),
	'email/alias-add': action(['domain_id', 'name', 'target'], (state, parameters) => {
		const { domain_id, name, target } = parameters;
		state.mailDomains.get(domain_id);
		return { alias_id: state.mailAliases.add({ domain_id, name, target }).id };
	}),
	'email/alias-remove': action(['domain_id', 'alias_id'], (state, { domain_id, alias_id }) => {
		state.mailAliases.remove(ofDomain(state.mailAliases, alias_id, domain_id).id);
	}),
};

function ofDomain(table: Table<TextRow>, id: string, domainId: string): TextRow {
	const row = table.get(id);
	if (row.domain_id !== domainId) throw new Refusal('invalid domain');
	return row;
}
