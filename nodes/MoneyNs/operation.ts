import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	INodeProperties,
} from 'n8n-workflow';
import type { Session } from './session';
import type { MoneyNsCredential } from './signing';

/** One execution of the node, as its operations see it. */
export interface Run {
	context: IExecuteFunctions;
	credentialType: MoneyNsCredential;
	/** Decrypted once; without the token that n8n may have got since. */
	credential: ICredentialDataDecryptedObject;
	/** The account's session, looked up once for all items. Logs in where this process knows of none. */
	session: () => Promise<Session>;
}

/** An operation of the node: its entry in the editor, its fields and what it does. */
export interface Operation {
	resource: string;
	/** Internal value. */
	operation: string;
	/** The operation's label, Title Case. */
	name: string;
	/** The operation as a sentence, e.g. "Get session". */
	sentence: string;
	description: string;
	/** In the order of the editor; shown for this operation alone. */
	fields: INodeProperties[];
	/** How many items are worked on at once, unless the user says something else. */
	inFlight: (context: IExecuteFunctions) => number;
	/** Whether it changes something at MoneyNS; left out, it does not. */
	hasEffect?: (context: IExecuteFunctions) => boolean;
	/**
	 * Works on one item.
	 *
	 * @returns what the output items hold
	 * @throws NotSentError with a message for the user when a check fails, NodeApiError when MoneyNS refuses
	 */
	run: (run: Run, itemIndex: number) => Promise<IDataObject[]>;
}
