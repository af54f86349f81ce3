import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { StoredCredentials } from '../engine/credentials.cjs';
import type { Answers } from './answers.cjs';
import type { Fault, Reply } from './standIn.cjs';

/** What the recorder has to know of one provider. Operations are named `resource/operation`. */
export interface Provider {
	/** The node's internal name. */
	node: string;
	/** The name of the record and of the answers. */
	file: string;
	answers: Answers;
	/** @param run a number of its own for each run, so that nothing is remembered from another one */
	credentials: (url: string, run: number) => StoredCredentials;
	/** The body of an error in the provider's form. */
	problem: (status: number) => string;
	/** Errors that no other provider has, by what they are called. */
	faults?: Record<string, Fault>;
	/** Values for fields whose placeholder is none, by path or by `resource/operation path`. */
	examples?: Record<string, unknown>;
	/** Optional fields that do not go together with the others, by operation; each is recorded alone. */
	alone?: Record<string, string[]>;
	/** Optional fields without which an operation makes no sense, by operation. */
	needed?: Record<string, string[]>;
	/** The items that come in, three for each operation that reads them; else they are empty. */
	items?: Record<string, IDataObject[]>;
	/** Further sets of parameters, by operation and by what they are called. */
	variants?: Record<string, Record<string, INodeParameters>>;
	/** The same for all operations. */
	settings?: Record<string, INodeParameters>;
	/** The operations that get every case, where the others get those that matter most; all when left out. */
	thorough?: string[];
	/** Further settings of the credentials, by what they are called. They are recorded with each operation. */
	credentialVariants?: Record<string, Record<string, unknown>>;
	/** How the answers look when the work of an operation is done: what is replaced by what in them. */
	ready?: Record<string, [from: string, to: string]>;
}

/** A reply in the provider's form. */
export const replyOf = ({ problem }: Provider, status: number): Reply => ({
	status,
	body: problem(status),
});
