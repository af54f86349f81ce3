import actions from '../../fixtures/lunanode.actions.json';

/** The documented actions, each with its required parameters. */
export const DOCUMENTED: [action: string, required: string[]][] = actions.map(
	({ category, action, required }) => [`${category}/${action}`, required.map(({ name }) => name)],
);
