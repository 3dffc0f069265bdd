import { parseConfig } from '@kantia/platform/config/parse-config';
import { SpanJournal } from './span-journal.js';
import { traceServer } from './trace-server.js';
import { traceSinkConfig } from './trace-sink.config.js';
import { TraceStore } from './trace-store.js';

const config = parseConfig(traceSinkConfig, process.env);
const store = new TraceStore({ tracesMax: config.TRACE_SINK_TRACES_MAX, spansMax: 40_000, traceSpansMax: 10_000 });
const journal = new SpanJournal(config.TRACE_SINK_FOLDER, { segmentBytes: 16 * 1024 * 1024, segmentsMax: 4 });
for await (const spans of journal.read()) store.add(spans);

const server = traceServer(store, journal);
server.listen(config.PORT, '127.0.0.1');

function stop(): void {
  server.close();
  server.closeAllConnections();
  // Written spans are on the disk before their sender had its answer: there is nothing to wait for.
  process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// The supervisor's channel closes when it dies.
process.once('disconnect', stop);
