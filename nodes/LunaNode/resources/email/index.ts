import type { Category } from '../../action';
import { emailAliasAdd } from './alias-add';
import { emailAliasList } from './alias-list';
import { emailAliasRemove } from './alias-remove';
import { emailDomainAdd } from './domain-add';
import { emailDomainDkimSet } from './domain-dkim-set';
import { emailDomainDkimUnset } from './domain-dkim-unset';
import { emailDomainList } from './domain-list';
import { emailDomainRemove } from './domain-remove';
import { emailUsage } from './usage';
import { emailUserAdd } from './user-add';
import { emailUserList } from './user-list';
import { emailUserRemove } from './user-remove';
import { emailUserSetPassword } from './user-set-password';

export const email: Category = {
	category: 'email',
	name: 'Email',
	default: 'domain-list',
	actions: [
		emailAliasAdd,
		emailAliasList,
		emailAliasRemove,
		emailDomainAdd,
		emailDomainDkimSet,
		emailDomainDkimUnset,
		emailDomainList,
		emailDomainRemove,
		emailUsage,
		emailUserAdd,
		emailUserList,
		emailUserRemove,
		emailUserSetPassword,
	],
};
