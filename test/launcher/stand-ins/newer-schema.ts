console.error('The database has a newer schema than this program: install the newer version.');
process.exitCode = 3;
