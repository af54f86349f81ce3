/**
 * n8n's engine logs every failure that a test provokes, past jest's silence: its logger writes to the streams below the console. They
 * are dropped, unless somebody captures what the process prints.
 */
type Write = (text: string) => boolean;

const { stdout } = process;
const printed = stdout.write;
const write: Write = (text) => stdout.write === printed || stdout.write(text);

for (const name of ['_stdout', '_stderr'])
	Object.defineProperty(console, name, { value: { write } });
