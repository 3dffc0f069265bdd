import { EVERYONE } from '@kantia/contracts/define';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SESSION_COOKIE } from '../../http/cookie.js';
import type { Tools } from '../../http/route.js';
import type { Person } from '../../users/person.js';

export const userSchema = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(['operator', 'approver', 'auditor', 'sre', 'admin'])),
    company: z.object({
      id: z.uuid(),
      name: z.string(),
      country: z.string(),
      currency: z.string(),
      timeZone: z.string(),
    }),
    companies: z
      .array(z.object({ id: z.uuid(), name: z.string(), country: z.string() }))
      .describe('en las que puede trabajar, la actual incluida'),
  })
  .meta({ id: 'SessionUser' });

/** The signed-in person with the company that she works for, and the others that she may change to. */
export async function userOf(person: Person, { bus, sessions }: Tools): Promise<z.infer<typeof userSchema>> {
  const company = await bus.ask(getCompany, {}, { actor: person });
  const users = await sessions.companiesOf(person);
  const companies = await Promise.all(
    users.map(async ({ companyId, id: userId, roles }) => {
      if (companyId === person.companyId) return company;
      return bus.ask(getCompany, {}, { actor: { companyId, userId, roles } });
    }),
  );
  const roles = EVERYONE.filter((role) => person.roles.includes(role));
  return { id: person.userId, email: person.email, name: person.name, roles, company, companies };
}

/** Hands the token over, to scripts in the answer and to browsers in a cookie that no script reads. */
export async function sessionAnswer(
  { token, person, expiresAt }: Awaited<ReturnType<Tools['sessions']['open']>>,
  reply: FastifyReply,
  tools: Tools,
) {
  reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: tools.secure,
    expires: expiresAt,
  });
  return { body: { token, user: await userOf(person, tools) } };
}
