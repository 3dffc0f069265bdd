import type { ExportJob } from './content.js';
import { fileOf } from './write.js';

/** Large tables are written here, so that the screen stays alive. */
addEventListener('message', ({ data }: MessageEvent<ExportJob>) => postMessage(fileOf(data)));
