// Used as `node --import …/telemetry/preload.js`: instrumentation must stand before anything is imported that it patches.
// Nothing of the SDK is loaded when no endpoint is set.
const endpoint = process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
if (endpoint !== undefined && endpoint !== '') {
  const { startTracing } = await import('./tracing.js');
  const ignored = process.env.TRACE_IGNORED_PATHS;
  startTracing({
    endpoint,
    service: process.env.OTEL_SERVICE_NAME ?? 'kantia',
    ignored: ignored ? new RegExp(ignored) : null,
  });
}
