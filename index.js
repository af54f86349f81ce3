// n8n loads the nodes and credentials that package.json lists under "n8n"; this file exists for tools that expect an
// entry point.
module.exports = {};
