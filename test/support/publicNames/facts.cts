import { expand, type Line } from './names.cjs';
import type { PublicNames } from './read.cjs';
import { GIVEN_UP, RENAMED } from './renamed.cjs';

/** Each thing that somebody's workflow may rely on, as a sentence. To take one away breaks that workflow. */
export function factsOf(names: PublicNames): string[] {
	return [
		`package ${names.package}`,
		...Object.entries(names.nodes).flatMap(([node, { facts, parameters, outputs }]) => [
			...facts.map((fact) => `node ${node}: ${fact}`),
			...parameters.flatMap((line) => linesFacts(`node ${node}`, line)),
			...Object.entries(outputs).flatMap(([operation, fields]) =>
				fields.split(' ').map((field) => `node ${node}: ${operation} puts out ${field}`),
			),
		]),
		...Object.entries(names.credentials).flatMap(([credential, fields]) =>
			fields.flatMap((line) => linesFacts(`credential ${credential}`, line)),
		),
	];
}

/** The facts of the first that are none of the second, apart from the renames that are allowed. */
export function missing(frozen: PublicNames, current: PublicNames): string[] {
	const have = new Set(factsOf(current));
	return factsOf(frozen).filter(
		(fact) => !have.has(fact) && !have.has(renamed(fact)) && !GIVEN_UP.includes(fact),
	);
}

function linesFacts(owner: string, line: Line): string[] {
	const operations = line.for === undefined ? [''] : expand(line.for).map((path) => `, ${path}`);
	const when = line.when === undefined ? '' : ` (${line.when})`;
	return operations.flatMap((operation) => {
		const start = `${owner}${operation}: ${line.name}${when}`;
		return [
			`${start} is ${line.type}`,
			`${start} is ${JSON.stringify(line.default)} by default`,
			...(line.required ? [] : [`${start} may be left out`]),
			...(line.values ?? []).map((value) => `${start} takes ${JSON.stringify(value)}`),
			...(line.modes?.split(' ') ?? []).map((mode) => `${start} has the mode ${mode}`),
		];
	});
}

function renamed(fact: string): string {
	const rename = RENAMED.find(
		({ owner, from }) => fact.startsWith(owner) && new RegExp(`: ${from} `).test(fact),
	);
	return rename ? fact.replace(`: ${rename.from} `, `: ${rename.to} `) : fact;
}
