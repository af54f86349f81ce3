import type { INodeType } from 'n8n-workflow';
import { loadPackage } from '../engine/package.cjs';
import { isShown } from '../publicNames/names.cjs';

const made = new Map<string, INodeType>();

/**
 * A node with the parameters of one operation only. It works like the whole one, and n8n does not look through hundreds of
 * parameters in each run.
 *
 * @param path `resource/operation`
 */
export async function nodeFor(name: string, path: string): Promise<INodeType> {
	const key = `${name} ${path}`;
	const whole = (await loadPackage()).nodes[name] as INodeType;
	const { description } = whole;
	const properties = description.properties.filter((property) => isShown(property, path));
	const part: INodeType =
		made.get(key) ??
		Object.create(whole, {
			description: { value: { ...description, properties }, enumerable: true },
		});
	made.set(key, part);
	return part;
}
