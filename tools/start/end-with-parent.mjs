/**
 * Loaded before the API (`node --import`): when the process that started it is killed hard, the channel
 * between the two closes, and the API ends as if it had been asked to. Worker threads have no channel.
 */
if (process.channel) {
  process.on('disconnect', () => {
    // The database is leaving too: there is nothing to wait for, and the port is wanted by the next start.
    setTimeout(() => process.exit(1), 1_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a finished process alive.
  process.channel.unref();
}
