import { createServer } from 'node:http';

// Answers with what it was told by the environment.
const { DATABASE_URL, DATABASE_MAINTENANCE_URL, TEMPORAL_ADDRESS, VOUCH_DEMO, VOUCH_DATA } = process.env;
const told = { DATABASE_URL, DATABASE_MAINTENANCE_URL, TEMPORAL_ADDRESS, VOUCH_DEMO, VOUCH_DATA };
const server = createServer((_request, response) => response.end(JSON.stringify(told)));
server.listen(Number(process.env['PORT']), process.env['VOUCH_HOST'], () => console.log(JSON.stringify({ ready: true })));
process.once('SIGTERM', () => process.exit(0));
