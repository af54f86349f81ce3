import { createRequire } from 'node:module';
import type {
	ICredentialType,
	INodeProperties,
	INodePropertyOptions,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';
import { sourcesBelow } from './sources.cjs';

/** A node of the package, by its file below `nodes/`. */
export interface PackageNode {
	file: string;
	description: INodeTypeDescription;
	methods: NonNullable<INodeType['methods']>;
}

const load = createRequire(__filename);

/** All nodes of the package. */
export const NODES: PackageNode[] = sourcesBelow('nodes')
	.map(({ path }) => path)
	.filter((path) => path.endsWith('.node.ts'))
	.map((file) => {
		const exported = load(`../../nodes/${file}`) as Record<string, new () => INodeType>;
		const [NodeClass] = Object.values(exported);
		const { description, methods = {} } = new NodeClass();
		return { file, description, methods };
	});

/** All credential types of the package. */
export const credentialTypes = (): ICredentialType[] =>
	sourcesBelow('credentials').map(({ path }) => {
		const exported = load(`../../credentials/${path}`) as Record<string, new () => ICredentialType>;
		const [CredentialClass] = Object.values(exported);
		return new CredentialClass();
	});

/** Those that offer operations. */
export const WITH_OPERATIONS = NODES.filter(({ description }) =>
	description.properties.some(({ name }) => name === 'operation'),
);

/** The choices that a dropdown has. */
export const optionsOf = (property: INodeProperties): INodePropertyOptions[] =>
	(property.options ?? []) as INodePropertyOptions[];

/** The fields that a collection or an entry of a list has. */
export const nestedIn = ({ type, options = [] }: INodeProperties): INodeProperties[] => {
	if (type === 'collection') return options as INodeProperties[];
	if (type !== 'fixedCollection') return [];
	return options.flatMap((option) => ('values' in option ? option.values : []));
};

/** Fields and all that are inside of them. */
export const withNested = (fields: INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [field, ...withNested(nestedIn(field))]);
