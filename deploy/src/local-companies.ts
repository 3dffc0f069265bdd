/** The two companies of a local stack and their accounts. They exist on no other. */
export const LOCAL_PASSWORD = 'kantia-local';

export const ANDINA = {
  id: '0a1d0000-0000-4000-8000-000000000001',
  name: 'Energía Andina',
  country: 'CO',
  taxId: '900100200',
  domain: 'andina.test',
} as const;
export const LITORAL = {
  id: '0a1d0000-0000-4000-8000-000000000002',
  name: 'Luz del Litoral',
  country: 'PE',
  taxId: '20100200300',
  domain: 'litoral.test',
} as const;
export const LOCAL_COMPANIES = [ANDINA, LITORAL] as const;
export type LocalCompany = (typeof LOCAL_COMPANIES)[number];

const PEOPLE = [
  { user: 'operador', name: 'Olga Operadora', roles: ['operator'] },
  { user: 'aprobador', name: 'Andrés Aprobador', roles: ['approver'] },
  { user: 'auditor', name: 'Aura Auditora', roles: ['auditor'] },
  { user: 'sre', name: 'Samuel Confiable', roles: ['sre'] },
  { user: 'admin', name: 'Adela Administradora', roles: ['admin'] },
] as const;

/** Works for both companies. */
const EVERYWHERE = LOCAL_COMPANIES.map(({ id: companyId }) => ({
  id: '0a1d0000-0000-4000-9000-000000000090',
  companyId,
  email: `consultora@${ANDINA.domain}`,
  name: 'Clara Consultora',
  roles: ['operator'] as const,
}));

const OF_ONE = LOCAL_COMPANIES.flatMap((company, companyIndex) =>
  PEOPLE.map(({ user, name, roles }, index) => ({
    id: `0a1d0000-0000-4000-9000-0000000000${companyIndex + 1}${index}`,
    companyId: company.id,
    email: `${user}@${company.domain}`,
    name,
    roles,
  })),
);

export const LOCAL_ACCOUNTS = [...OF_ONE, ...EVERYWHERE];
