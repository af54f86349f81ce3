import { PROVIDERS } from '../support/wire/providers/index.cjs';
import { comparesWithRecord } from './wire';

const others = PROVIDERS.filter(({ node }) => node !== 'lunaNode');

// A file of its own for the largest provider lets two processes share the work.
describe.each(others.map((provider) => [provider.node, provider] as const))('%s', (_, provider) => {
	comparesWithRecord(provider);
});
