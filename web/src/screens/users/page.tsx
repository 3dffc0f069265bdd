import { Button, Drawer, Loader } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../api/actions.js';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { ErrorState } from '../../design/error-state.js';
import { usePhone } from '../../design/phone.js';
import { PageHeader } from '../../design/page-header.js';
import { StatusBadge } from '../../design/status-badge.js';
import type { User } from './roles-field.js';
import { UserForm } from './user-form.js';

const NEW = 'new';

export default function UsersPage() {
  const { t } = useTranslation('users');
  const [search, setSearch] = useAddress();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/users', {});
  const phone = usePhone();
  const open = typeof search['user'] === 'string' ? search['user'] : null;
  const user = data?.items.find(({ id, actions }) => id === open && mayDo(actions, 'change')) ?? null;
  const close = () => setSearch({ user: undefined });
  return (
    <>
      <PageHeader title={t('title')}>
        {mayDo(data?.actions, 'add') ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setSearch({ user: NEW })}>
            {t('add')}
          </Button>
        ) : null}
      </PageHeader>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loader aria-label={t('loading')} /> : null}
      {data ? (
        <DataTable
          label={t('title')}
          columns={columnsOf(t)}
          keyOf={({ id }) => id}
          {...(phone ? {} : { onOpen: ({ id }: User) => setSearch({ user: id }) })}
          rows={data.items}
          isLive={false}
          total={data.total}
          exported={{ name: t('title'), page: async () => ({ items: data.items, nextCursor: null }) }}
        />
      ) : null}
      <Drawer
        opened={open === NEW || user !== null}
        onClose={close}
        position="right"
        size={560}
        title={t(open === NEW ? 'add' : 'edit')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open === NEW || user ? <UserForm key={open} user={open === NEW ? null : user} onDone={close} /> : null}
      </Drawer>
    </>
  );
}

function columnsOf(t: ReturnType<typeof useTranslation>['t']): readonly Column<User>[] {
  const rolesOf = (roles: User['roles']) => roles.map((role) => t(`app:role.${role}`)).join(', ');
  return [
    { id: 'name', header: t('name'), width: 'minmax(200px, 1fr)', cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'email',
      header: t('email'),
      width: 'minmax(220px, 1fr)',
      cell: ({ email }) => email,
      value: ({ email }) => email,
    },
    {
      id: 'roles',
      header: t('roles'),
      width: 'minmax(220px, 1fr)',
      cell: ({ roles }) => rolesOf(roles),
      value: ({ roles }) => rolesOf(roles),
    },
    {
      id: 'state',
      header: t('state'),
      width: '140px',
      cell: ({ disabled }) => <StatusBadge object="user" code={disabled ? 'disabled' : 'active'} />,
      value: ({ disabled }) => ({ kind: 'status', object: 'user', code: disabled ? 'disabled' : 'active' }),
    },
  ];
}
