import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Action, Category, Evidence } from './action';
import { fieldFor } from './parameterField';
import { fileField, waitFields } from './commonFields';
import { MOST_IN_FLIGHT } from '../shared/inFlight';
import {
	additionalFields,
	limitField,
	optionsField,
	resourceAndOperation,
	returnAllField,
	simplifyField,
} from '../shared/nodeFields';
import { inFlightOption } from '../shared/inFlightOption';
import { defaultInFlight } from './inFlight';

/** All fields of the node, derived from the table of actions. */
export function fieldsFor(categories: Category[]): INodeProperties[] {
	return [
		...resourceAndOperation(
			categories.map(({ category, actions, ...named }) => ({
				...named,
				resource: category,
				operations: actions.map(operationOption),
			})),
			'vm',
		),
		...categories.flatMap(categoryFields),
	];
}

const EVIDENCE: Record<Evidence, string> = {
	documented: '',
	'client-defined':
		'Known from client libraries, not checked against the documentation of the provider.',
	'official-client-only':
		'Not in the documentation of the provider: known from programs that it publishes.',
};

function operationOption({
	action,
	name,
	sentence,
	description,
	evidence,
}: Action): INodePropertyOptions {
	return {
		name,
		value: action,
		action: sentence,
		description: sentences(description, EVIDENCE[evidence]),
	};
}

/** The fields of one resource, in the order that n8n asks for: what is required first, collections last. */
function categoryFields({ category, actions }: Category): INodeProperties[] {
	const shown = (isFor: (action: Action) => boolean, field: INodeProperties): INodeProperties[] => {
		const operation = actions.filter(isFor).map(({ action }) => action);
		const displayOptions = {
			show: { ...field.displayOptions?.show, resource: [category], operation },
		};
		return operation.length ? [{ ...field, displayOptions }] : [];
	};
	const required = actions.flatMap((action) =>
		(action.required ?? []).flatMap((parameter) =>
			shown((other) => other === action, { ...fieldFor(parameter), required: true }),
		),
	);
	const optional = actions.flatMap(({ action, optional: parameters = [] }) =>
		shown(
			(other) => other.action === action && parameters.length > 0,
			additionalFields(parameters.map(fieldFor)),
		),
	);
	const isList = ({ answer }: Action) => answer.kind === 'list';
	const isFile = ({ answer }: Action) => answer.kind === 'file';
	const isWork = ({ readiness }: Action) => readiness !== undefined;
	const isGuess = ({ readiness }: Action) => readiness?.inferred === true;
	const isParallel = (action: Action) => defaultInFlight(action) > 1;
	const oneByOne = inFlightOption(1);
	return [
		...required,
		...shown(isList, returnAllField),
		...shown(isList, limitField),
		...shown(({ simplified }) => simplified !== undefined, simplifyField),
		...optional,
		...shown(isParallel, optionsField([inFlightOption(MOST_IN_FLIGHT)])),
		...shown(isFile, optionsField([fileField, oneByOne])),
		...[true, false].flatMap((guess) =>
			shown(
				(action) => isWork(action) && isGuess(action) === guess,
				optionsField([...waitFields(guess), oneByOne]),
			),
		),
		...shown(
			(action) => !isParallel(action) && !isFile(action) && !isWork(action),
			optionsField([oneByOne]),
		),
	];
}

/** A description of one sentence has no final period; of several, each has one. */
function sentences(...parts: string[]): string {
	const given = parts.filter(Boolean);
	return given.length < 2
		? given.join('')
		: given.map((part) => part.replace(/\.?$/, '.')).join(' ');
}
