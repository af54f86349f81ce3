/** Lays rows of cells out in columns; the first row is the heading. */
export function table(rows: string[][]): string {
	const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
	const lines = rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join('  '));
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	return [lines[0], rule, ...lines.slice(1)].map((line) => line.trimEnd()).join('\n');
}
