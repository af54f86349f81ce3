import { parseFlatted } from './flatted.cjs';

export interface OutputItem {
	json: Record<string, unknown>;
	pairedItem?: unknown;
	binary?: Record<string, unknown>;
}

export interface ExecutionError {
	message: string;
	description?: string;
	httpCode?: string;
	node?: { name: string };
}

/** What n8n's REST API answers for one execution, as far as it is used here. */
export interface StoredExecution {
	id: string;
	status: string;
	startedAt: string | null;
	stoppedAt: string | null;
	/** Run data, see flatted.cts. */
	data: string;
}

interface RunData {
	resultData: {
		error?: ExecutionError;
		lastNodeExecuted?: string;
		runData: Record<string, Array<{ data?: { main?: Array<OutputItem[] | null> } }>>;
	};
}

/** One finished execution. */
export interface Execution {
	id: string;
	/** n8n's word: `success`, `error`, `crashed`, `canceled`. */
	status: string;
	/** ms */
	duration: number;
	error?: ExecutionError;
	lastNode?: string;
	/** What a node put out in its last run; an output that did not run is empty. */
	items(node: string, output?: number): OutputItem[];
	/** The same without what surrounds the data. */
	json(node: string, output?: number): Array<OutputItem['json']>;
	/** Everything that n8n stored about this execution, as text, to search through. */
	stored: string;
}

/** Makes sense of a finished execution as n8n stores it. */
export function readExecution(execution: StoredExecution): Execution {
	const { resultData } = parseFlatted(execution.data) as RunData;
	const items: Execution['items'] = (node, output = 0) =>
		resultData.runData[node]?.at(-1)?.data?.main?.[output] ?? [];
	return {
		id: execution.id,
		status: execution.status,
		duration: Date.parse(execution.stoppedAt ?? '') - Date.parse(execution.startedAt ?? ''),
		error: resultData.error,
		lastNode: resultData.lastNodeExecuted,
		items,
		json: (node, output) => items(node, output).map((item) => item.json),
		stored: JSON.stringify(execution),
	};
}
