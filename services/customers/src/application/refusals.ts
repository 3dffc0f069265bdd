import { defineRefusals } from '@kantia/platform/ports/errors';
import { refusals } from '../domain/errors.js';

export const { refuse } = defineRefusals(refusals);
