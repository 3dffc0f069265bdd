import { texts, type TextFiles } from './namespaces.js';

/** The English texts. */
const files: TextFiles = import.meta.glob(['../screens/*/texts.en.json', '../*/texts.en.json'], {
  eager: true,
  import: 'default',
});
export const resources = texts(files);
