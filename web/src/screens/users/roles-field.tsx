import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';

export type User = components['schemas']['User'];
type Role = User['roles'][number];
const ROLES: readonly Role[] = ['operator', 'approver', 'auditor', 'admin', 'sre'];

interface RolesFieldProps {
  readonly value: readonly Role[];
  readonly error: string | undefined;
  onChange(roles: Role[]): void;
}

/** Roles with what each may do, in words. */
export function RolesField({ value, error, onChange }: RolesFieldProps) {
  const { t } = useTranslation('users');
  return (
    <Checkbox.Group
      label={t('roles')}
      withAsterisk
      error={error}
      value={[...value]}
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
    >
      <Stack gap="xs" mt={4}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={t(`app:role.${role}`)} description={t(`may.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
