// Run by n8n's own Node, which has SQLite: writes each row of each table of the database in argv[2] as a line of JSON.
const { DatabaseSync } = require('node:sqlite');

const database = new DatabaseSync(process.argv[2], { readOnly: true });
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
for (const { name } of tables) {
	for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) {
		process.stdout.write(`${JSON.stringify({ table: name, ...row })}\n`);
	}
}
