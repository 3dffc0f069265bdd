import type { Columnar } from '@kantia/platform/ports/columnar';
import type { ObjectStore } from '@kantia/platform/ports/object-store';
import { BatchComputer } from '../../application/batch-computer.js';
import { ColumnarBatchReader } from '../columnar/columnar-batch.reader.js';
import { NodeDigest } from '../node/node-digest.js';
import { StoredResultObjects } from '../object-store/stored-result-objects.js';
import { UnnestedStatements } from '../postgres/statement.mapping.js';

/** The same parts in whichever thread it computes. */
export function openComputer(stores: { readonly objects: ObjectStore; readonly columnar: Columnar }): BatchComputer {
  return new BatchComputer({
    reader: new ColumnarBatchReader(stores.objects, stores.columnar),
    objects: new StoredResultObjects(stores.objects, stores.columnar),
    columns: new UnnestedStatements(),
    digest: new NodeDigest(),
  });
}
