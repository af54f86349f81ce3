import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Case } from './cases.cjs';
import type { Inputs } from './inputs.cjs';
import { isLocator, mapLeaves, type Json } from './paths.cjs';

/** The node as a tool whose agent fills in every field. */
export function toolCases({ full, required, fixed }: Inputs, isThorough: boolean): Case[] {
	const asTool = (name: string, from: INodeParameters, change: (value: Json) => Json): Case => {
		const toolCall: IDataObject = {};
		const parameters = mapLeaves(from, (value, path) => {
			if (fixed.includes(path)) return value;
			const key = `field_${Object.keys(toolCall).length + 1}`;
			const plain = isLocator(value) ? value.value : value;
			toolCall[key] = change(plain) as never;
			const type = typeof plain === 'object' ? 'json' : typeof plain;
			const expression = `={{ $fromAI('${key}', '', '${type}') }}`;
			return isLocator(value) ? { ...value, value: expression } : expression;
		});
		return { name, parameters, toolCall };
	};
	const texts = (text: string) => (value: Json) => (typeof value === 'string' ? text : value);
	return [
		asTool('tool', full, (value) => value),
		asTool('tool, texts empty', required, texts('')),
		...(isThorough ? [asTool('tool, "null" as text', full, texts('null'))] : []),
	];
}
