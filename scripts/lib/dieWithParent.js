// Loaded into n8n before its own code (node --require). The program that started n8n holds the other end of this pipe;
// when that program is gone, even by SIGKILL, n8n goes as well, with all that it has started.
const { Socket } = require('node:net');

const PIPE = 3;

new Socket({ fd: PIPE })
	.on('close', () => process.kill(-process.pid, 'SIGKILL'))
	.resume()
	.unref();
