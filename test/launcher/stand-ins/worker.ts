process.once('SIGTERM', () => process.exit(0));
setInterval(() => undefined, 60_000);
console.log(JSON.stringify({ ready: true }));
