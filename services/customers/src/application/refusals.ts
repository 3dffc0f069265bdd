import { defineRefusals } from '@kantia/platform/ports/errors';
import { refusals } from '../domain/errors.js';

/** @public The gateway answers in the reader's language by these texts (tools/generate.mjs). */
export const { cases, refuse } = defineRefusals(refusals);
