import { resource } from '../../action';
import { emailAliasAdd, emailAliasList, emailAliasRemove } from './aliases';
import {
	emailDomainAdd,
	emailDomainDkimSet,
	emailDomainDkimUnset,
	emailDomainList,
	emailDomainRemove,
	emailUsage,
} from './domains';
import { emailUserAdd, emailUserList, emailUserRemove, emailUserSetPassword } from './users';

export const email = resource('email', 'Email', 'domain-list', [
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
]);
