/** What differs between the packages that are cut from these sources: one service each, as n8n's verification asks. */
export interface PackageRow {
	/** The package is `n8n-nodes-<slug>`; docs/<slug>.md is its page, and its examples begin with `<slug>-`. */
	slug: string;
	/** Folder in nodes/; the files of its credentials begin with it as well. */
	folder: string;
	/** The service as it writes itself. */
	service: string;
	description: string;
	keywords: string[];
	/** Heading of its credentials in README.md. */
	credentials: string;
	/** Pages of the service, by title. */
	links: Record<string, string>;
}

export const PACKAGES: PackageRow[] = [
	{
		slug: 'lunanode',
		folder: 'LunaNode',
		service: 'LunaNode',
		description: 'n8n nodes and a credential for LunaNode: virtual servers, images, volumes and DNS',
		keywords: ['lunanode', 'vps', 'hmac'],
		credentials: 'LunaNode credential',
		links: { 'LunaNode API': 'https://wiki.lunanode.com/index.php/API' },
	},
	{
		slug: 'moneroo',
		folder: 'Moneroo',
		service: 'Moneroo',
		description: 'n8n nodes and a credential for Moneroo: African payments and payouts, never sent twice',
		keywords: ['moneroo', 'payments', 'payouts'],
		credentials: 'Moneroo credential',
		links: { 'Moneroo documentation': 'https://docs.moneroo.io' },
	},
	{
		slug: 'moonback',
		folder: 'MoonBack',
		service: 'MoonBack',
		description: 'n8n nodes and credentials for MoonBack: any method of its API, with paging, and webhooks',
		keywords: ['moonback', 'video', 'jwt'],
		credentials: 'MoonBack credentials',
		links: { MoonBack: 'https://moonback.me' },
	},
	{
		slug: 'moneyns',
		folder: 'MoneyNs',
		service: 'MoneyNS',
		description: 'n8n nodes and credentials for MoneyNS: sessions, signed checkout links and any call',
		keywords: ['moneyns', 'crypto', 'jwt'],
		credentials: 'MoneyNS credentials',
		links: { 'MoneyNS documentation': 'https://docs.cryptocoin.pro' },
	},
	{
		slug: 'imoneza',
		folder: 'IMoneza',
		service: 'iMoneza',
		description: 'n8n nodes and credentials for iMoneza: paywalled resources, subscribers, imports, access',
		keywords: ['imoneza', 'paywall', 'hmac'],
		credentials: 'iMoneza credentials',
		links: { 'iMoneza on GitHub': 'https://github.com/iMoneza' },
	},
];

export const packageName = ({ slug }: PackageRow): string => `n8n-nodes-${slug}`;
