import { PACKAGES, type PackageRow } from './rows.cjs';

/** Whether a point of the change log concerns a package: it names its service, or none at all. */
function concerns(point: string, { service }: PackageRow): boolean {
	const services = PACKAGES.map((row) => row.service).filter((name) => point.includes(name));
	return services.length === 0 || services.includes(service);
}

/** The change log without the points that are about other services. */
export const changelogOf = (changelog: string, row: PackageRow): string =>
	changelog
		.split(/\n(?=- |\n|#)/)
		.filter((part) => !part.startsWith('- ') || concerns(part, row))
		.join('\n');
