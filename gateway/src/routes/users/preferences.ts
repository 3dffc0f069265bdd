import { EVERYONE } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { NO_PREFERENCES, preferencesSchema } from './preferences-view.js';

export const getPreferences = defineRoute({
  method: 'GET',
  path: '/users/me/preferences',
  id: 'getPreferences',
  tag: 'users',
  summary: 'Preferencias y vistas guardadas de quien pregunta',
  roles: EVERYONE,
  status: 200,
  answer: preferencesSchema,
  async handle({ person }, { units, directory }) {
    const stored = await units.run(person, (work) => directory.preferences(work, person.userId));
    // What an older screen wrote and nobody reads any more is no reason to fail.
    return { body: preferencesSchema.safeParse(stored).data ?? NO_PREFERENCES };
  },
});

export const putPreferences = defineRoute({
  method: 'PUT',
  path: '/users/me/preferences',
  id: 'putPreferences',
  tag: 'users',
  summary: 'Guardar las preferencias y vistas propias',
  roles: EVERYONE,
  body: preferencesSchema,
  // The whole document is put: doing it twice is doing it once.
  keyOptional: true,
  status: 200,
  answer: preferencesSchema,
  async handle({ person, body }, { units, directory }) {
    await units.run(person, (work) => directory.savePreferences(work, person.userId, body));
    return { body };
  },
});
