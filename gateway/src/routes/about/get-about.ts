import { EVERYONE } from '@kantia/contracts/define';
import { z } from 'zod';
import { defineRoute } from '../../http/route.js';

export const getAbout = defineRoute({
  method: 'GET',
  path: '/about',
  id: 'getAbout',
  tag: 'about',
  summary: 'Versión y entorno que atienden',
  roles: EVERYONE,
  status: 200,
  answer: z
    .object({
      version: z.string(),
      environment: z.string(),
      docsUrl: z.string(),
      openApiUrl: z.string(),
      tracesUrl: z.string().nullable(),
    })
    .meta({ id: 'About' }),
  async handle(_call, { about }) {
    return { body: { ...about, docsUrl: '/api/docs', openApiUrl: '/api/openapi.json' } };
  },
});
