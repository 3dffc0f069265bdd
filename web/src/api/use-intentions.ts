import { useEffect, useState } from 'react';
import { Intentions } from './intentions.js';

/** The commands of a dialog, until it is closed. */
export function useIntentions(): Intentions {
  const [intentions] = useState(() => new Intentions());
  useEffect(() => () => intentions.end(), [intentions]);
  return intentions;
}
