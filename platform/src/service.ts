import type { ServiceDefinition } from './service-definition.js';
import { startService } from './start-service.js';

/**
 * Runs a service until SIGTERM, SIGINT or the end of its supervisor: what is under way is finished, then everything is
 * closed and the process ends with 0. A start that fails ends it with 1.
 */
export async function runService(definition: ServiceDefinition): Promise<void> {
  // The supervisor's channel closes when it dies, however it dies and also while we start: no service may outlive it.
  if (process.send) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  try {
    const { app } = await startService(definition, process.env);
    app.enableShutdownHooks([], { useProcessExit: true });
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
