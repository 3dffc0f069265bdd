import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { useKindNames } from '../cycle-inputs/kind-names.js';
import { wordsOfWaits, type Parked } from './waits.js';

/** What a service waits for, in words: the kinds of inputs as the screen of inputs names them. */
export function useWaits(): (service: Parked) => string {
  const { t } = useTranslation('cycle');
  const nameOf = useKindNames();
  const format = useFormat();
  return useCallback((service) => wordsOfWaits(service, { t, nameOf, format }), [t, nameOf, format]);
}
