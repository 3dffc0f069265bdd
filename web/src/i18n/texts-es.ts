import { texts, type TextFiles } from './namespaces.js';

/** The Spanish texts, with what Peru says otherwise. */
const files: TextFiles = import.meta.glob(['../screens/*/texts.es*.json', '../*/texts.es*.json'], {
  eager: true,
  import: 'default',
});
export const resources = texts(files);
