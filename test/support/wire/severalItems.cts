import type { Case } from './cases.cjs';
import { faultsOf } from './faults.cjs';
import type { Inputs } from './inputs.cjs';
import { isLocator, valueAtPath, withoutPath, withValue } from './paths.cjs';
import type { Provider } from './provider.cjs';
import type { Fault } from './standIn.cjs';

const IN_FLIGHT = 'options.concurrency';

/** Three items, of which the second is the bad one. */
export function severalItems(provider: Provider, inputs: Inputs): Case[] {
	const { fields } = inputs;
	// In the order and number that is usual.
	const full = withoutPath(inputs.full, IN_FLIGHT);
	const [varied] = Object.entries(fields).find(
		([path, type]) => type.endsWith('!') && isVaried(valueAtPath(full, path)),
	) ?? [''];
	const at = valueAtPath(full, varied);
	const first = isLocator(at) ? at.value : ((at ?? '') as number | string);
	const values = [first, next(first), next(next(first))];
	const expression = '={{ $json.value }}';
	const parameters = varied
		? withValue(full, varied, isLocator(at) ? { ...at, value: expression } : expression)
		: full;
	const items = values.map((value) => ({ value }));
	const onError = 'continueRegularOutput' as const;
	const all: Fault = faultsOf(provider)['422'];
	const several: Case[] = [{ name: 'three items', parameters, items, watches: true }];
	const inFlight = valueAtPath(inputs.full, IN_FLIGHT);
	if (inFlight !== undefined) {
		const atOnce = withValue(parameters, IN_FLIGHT, inFlight);
		several.push({
			name: 'three items, several in flight',
			parameters: atOnce,
			items,
			watches: true,
		});
	}
	if (!varied) {
		const name = 'three items, all answered with 422, on error';
		return [...several, { name, parameters, items, fault: all, onError }];
	}
	const fault: Fault = { ...all, holding: String(values[1]) };
	const bad = items.map((item, index) => (index === 1 ? { value: '' } : item));
	return [
		...several,
		{ name: 'three items, one answered with 422', parameters, items, fault },
		{ name: 'three items, one answered with 422, on error', parameters, items, fault, onError },
		{ name: 'three items, one empty', parameters, items: bad },
		{ name: 'three items, one empty, on error', parameters, items: bad, onError },
	];
}

const isVaried = (value: unknown) =>
	isLocator(value) || typeof value === 'number' || (typeof value === 'string' && value !== '');

/** Another value of the same form: its last letter or digit is the next one. */
function next(text: number | string): number | string {
	if (typeof text === 'number') return text + 1;
	const last = /\dZ$/.test(text) ? /\d(?=Z$)/ : /[a-z0-9](?=[^a-z0-9]*$)/i;
	return text.replace(last, (character) => {
		if (character === '9') return '0';
		if (/z/i.test(character)) return character === 'z' ? 'a' : 'A';
		return String.fromCharCode(character.charCodeAt(0) + 1);
	});
}
