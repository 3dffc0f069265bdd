import { ProxyTracerProvider, trace } from '@opentelemetry/api';

const FLUSH_TIMEOUT_MS = 3_000;

/** Sends what is still queued; without it the last spans of a process are lost. Does nothing when tracing never started. */
export async function stopTracing(): Promise<void> {
  const registered = trace.getTracerProvider();
  const provider = registered instanceof ProxyTracerProvider ? registered.getDelegate() : registered;
  if (!('shutdown' in provider) || typeof provider.shutdown !== 'function') return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, FLUSH_TIMEOUT_MS);
  });
  // An endpoint that is away must not hold up the end of the process.
  await Promise.race([Promise.resolve(provider.shutdown()).catch(() => undefined), late]);
  clearTimeout(timer);
}
