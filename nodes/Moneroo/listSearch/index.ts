import { getPaymentMethods } from './getPaymentMethods';
import { getRecipientFields } from './getRecipientFields';
import { searchPayoutMethods } from './searchPayoutMethods';

/** For fields that pick one record. */
export const listSearch = { searchPayoutMethods };

/** For fields that pick several, and for names. */
export const loadOptions = { getPaymentMethods, getRecipientFields };
