// Preloaded into a process (node --require), makes its time run faster by the factor in TIME_LAPSE, so that a provider's minute
// takes a few seconds and the code under test stays as it is.
const factor = Number(process.env.TIME_LAPSE);

const realNow = Date.now.bind(Date);
const realPerformanceNow = performance.now.bind(performance);
const realSetTimeout = globalThis.setTimeout;
const start = realNow();

Date.now = () => start + (realNow() - start) * factor;
performance.now = () => realPerformanceNow() * factor;
globalThis.setTimeout = (callback, ms = 0, ...args) =>
	realSetTimeout(callback, ms / factor, ...args);
