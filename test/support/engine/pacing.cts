import type * as Pacing from '../../../nodes/shared/pacing/processPacer';
import { builtModule } from './package.cjs';

/** Begins anew, as far as rate limits are concerned: what other tests of a file sent with the same key counts no more. */
export function forgetRequests(): void {
	builtModule<typeof Pacing>('nodes/shared/pacing/processPacer').processPacer.forget();
}
