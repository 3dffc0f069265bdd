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

export const LOCAL_ACCOUNTS = LOCAL_COMPANIES.flatMap((company, companyIndex) =>
  PEOPLE.map(({ user, name, roles }, index) => ({
    id: `0a1d0000-0000-4000-9000-0000000000${companyIndex + 1}${index}`,
    companyId: company.id,
    email: `${user}@${company.domain}`,
    name,
    roles,
  })),
);
