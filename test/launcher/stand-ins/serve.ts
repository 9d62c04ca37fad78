import { startServers } from '../../../launcher/start-servers.ts';

// Starts the servers on the folder given, says where they are, and waits to be killed.
const { databaseUrl, maintenanceUrl, temporalAddress } = await startServers({
  dataDir: process.argv[2] ?? '',
  log: (line) => console.error(line),
});
console.log(JSON.stringify({ databaseUrl, maintenanceUrl, temporalAddress }));
