import { byNamespace, type LanguageTexts, type Texts } from './namespaces.js';

/** The Spanish texts, with what Peru says otherwise. */
export const texts: LanguageTexts = {
  atOnce: byNamespace(
    import.meta.glob<Texts>(['../*/texts.es*.json', '!../supply-form/*'], { eager: true, import: 'default' }),
  ),
  later: byNamespace(
    import.meta.glob<Texts>(['../screens/*/texts.es*.json', '../supply-form/texts.es*.json'], { import: 'default' }),
  ),
};
