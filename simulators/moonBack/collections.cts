import type { JsonObject } from '../shared/types.cjs';

/** How a list is wrapped. The provider's form is not known, so there is one of each. */
export type ListShape = 'array' | 'data' | 'paged';

export interface Collection {
	shape: ListShape;
	rows: JsonObject[];
}

/** None of these methods is the provider's: its own are not documented in public. */
export function seedCollections(): Record<string, Collection> {
	const moonBacks = Array.from({ length: 25 }, (_, index) => moonBack(index + 1));
	return {
		moonbacks: { shape: 'paged', rows: moonBacks },
		contacts: {
			shape: 'array',
			rows: [
				{ id: 1, name: 'Núria Åsberg', created_at: '2025-01-10T10:00:00Z' },
				{ id: 2, name: 'Pau Vidal', created_at: '2025-01-11T10:00:00Z' },
				{ id: 3, name: 'Ona Serra', created_at: '2025-01-12T10:00:00Z' },
			],
		},
		stations: {
			shape: 'data',
			rows: [{ id: 1, name: 'Front desk', plays: 1204, created_at: '2024-11-02T08:00:00Z' }],
		},
		statistics: { shape: 'data', rows: [{ id: 1, day: '2025-01-10', plays: 18 }] },
	};
}

function moonBack(id: number): JsonObject {
	return {
		id,
		title: `Wow moment ${id}`,
		url: `https://cdn.example/m/${id}/clip.mp4`,
		plays: id * 3,
		created_at: new Date(Date.UTC(2025, 0, id)).toISOString(),
	};
}

/** One page of a list, counted from 1. */
export function listPage(
	{ shape, rows }: Collection,
	path: string,
	query: URLSearchParams,
): unknown {
	const perPage = positive(query.get('per_page'), 10);
	const page = positive(query.get('page'), 1);
	const data = rows.slice((page - 1) * perPage, page * perPage);
	if (shape === 'array') return data;
	if (shape === 'data') return { data };
	const last = Math.max(1, Math.ceil(rows.length / perPage));
	const link = (number: number) =>
		number < 1 || number > last ? null : `${path}?page=${number}&per_page=${perPage}`;
	return {
		data,
		links: { first: link(1), last: link(last), prev: link(page - 1), next: link(page + 1) },
		meta: { current_page: page, last_page: last, per_page: perPage, total: rows.length },
	};
}

function positive(text: string | null, preset: number): number {
	return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : preset;
}
