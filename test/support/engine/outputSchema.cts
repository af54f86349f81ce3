import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadOutputSchema } from 'n8n-core/dist/nodes-loader/output-schema-resolver.js';

const NODE_FOLDER = join(__dirname, '..', '..', '..', 'dist', 'nodes', 'LunaNode');

/** The operations that have a preview, as `resource/operation`. */
export function outputSchemas(): string[] {
	return readdirSync(join(NODE_FOLDER, '__schema__', 'v1.0.0'), { recursive: true })
		.map(String)
		.filter((path) => path.endsWith('.json'))
		.map((path) => path.slice(0, -'.json'.length));
}

/** The preview of an operation's output as n8n finds it in the built package; undefined when it finds none. */
export function outputSchema(
	resource: string,
	operation: string,
): Record<string, unknown> | undefined {
	return loadOutputSchema({ nodeDir: NODE_FOLDER, version: 1, resource, operation });
}
