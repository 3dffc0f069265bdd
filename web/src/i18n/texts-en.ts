import { byNamespace, type LanguageTexts, type Texts } from './namespaces.js';

/** The English texts. */
export const texts: LanguageTexts = {
  atOnce: byNamespace(
    import.meta.glob<Texts>(['../*/texts.en.json', '!../supply-form/*'], { eager: true, import: 'default' }),
  ),
  later: byNamespace(
    import.meta.glob<Texts>(['../screens/*/texts.en.json', '../supply-form/texts.en.json'], { import: 'default' }),
  ),
};
