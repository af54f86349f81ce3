/** Tells MoneyNS's logins from what they are for. No other provider has requests of this kind. */
export const isLogin = ({ path }: { path: string }): boolean => path.includes('/authenticate');
