import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { findingCodes } from '../../finding-texts.js';
import { defineRoute } from '../../http/route.js';

export const listFindingCodes = defineRoute({
  method: 'GET',
  path: '/finding-codes',
  id: 'listFindingCodes',
  tag: 'cycles',
  summary: 'Los códigos de todo lo que validación y liquidación pueden observar',
  roles: EVERYONE,
  status: 200,
  answer: z.object({
    items: z.array(
      z
        .object({
          code: z.string(),
          severity: z.enum(['informative', 'warning', 'blocking']),
          title: z.string(),
        })
        .meta({ id: 'FindingCode' }),
    ),
  }),
  handle({ language }) {
    return Promise.resolve({ body: { items: findingCodes(language) } });
  },
});
