import { Button, Group, PasswordInput, Stack, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { Problem } from '../../api/problem.js';
import { useSession } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { ErrorState } from '../../design/error-state.js';
import { useNotice } from '../../design/notice.js';
import { newPassword } from './new-password.js';
import { RolesField, type User } from './roles-field.js';

const PASSWORD_LEAST = 12;
const CHANGE = 'change-user';

interface UserFormProps {
  /** Null: a new one. */
  readonly user: User | null;
  onDone(): void;
}

export function UserForm({ user, onDone }: UserFormProps) {
  return user ? <ChangeUser user={user} onDone={onDone} /> : <AddUser onDone={onDone} />;
}

function AddUser({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('users');
  const queries = useQueryClient();
  const notice = useNotice();
  // Not by content, as elsewhere: that would keep the password in the browser. The e-mail is taken once in any case.
  const key = useRef(crypto.randomUUID());
  const [form, setForm] = useState<{ email: string; name: string; roles: User['roles']; password: string }>({
    email: '',
    name: '',
    roles: ['operator'],
    password: '',
  });
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState(false);
  const add = api.useMutation('post', '/api/v1/users');
  const wrong = {
    email: /^\S+@\S+\.\S+$/.test(form.email.trim()) ? undefined : t('emailWrong'),
    name: form.name.trim() === '' ? t('required') : undefined,
    roles: form.roles.length === 0 ? t('required') : undefined,
    password: form.password.length < PASSWORD_LEAST ? t('passwordShort', { least: PASSWORD_LEAST }) : undefined,
  };
  const errors: Partial<typeof wrong> = checked ? wrong : {};
  const taken = add.error instanceof Problem && add.error.code === 'users.email-taken' ? add.error.message : undefined;
  const save = () => {
    setChecked(true);
    if (Object.values(wrong).some((text) => text !== undefined)) return;
    const body = { ...form, email: form.email.trim(), name: form.name.trim() };
    add.mutate(
      { params: { header: { 'idempotency-key': key.current } }, body },
      {
        onSuccess: ({ name, joined }) => {
          void queries.invalidateQueries();
          notice(t(joined ? 'joined' : 'added', { name }));
          onDone();
        },
        onError: () => {
          key.current = crypto.randomUUID();
        },
      },
    );
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t('name')}
        withAsterisk
        value={form.name}
        error={errors.name}
        onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, name: value }))}
      />
      <TextInput
        label={t('email')}
        type="email"
        withAsterisk
        value={form.email}
        error={errors.email ?? taken}
        onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, email: value }))}
      />
      <RolesField
        value={form.roles}
        error={errors.roles}
        onChange={(roles) => setForm((before) => ({ ...before, roles }))}
      />
      <Group align="end" wrap="nowrap">
        <PasswordInput
          label={t('password')}
          description={t('passwordHint', { least: PASSWORD_LEAST })}
          withAsterisk
          value={form.password}
          error={errors.password}
          onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, password: value }))}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          autoComplete="new-password"
          style={{ flex: 1 }}
        />
        <Button
          variant="default"
          onClick={() => {
            setForm((before) => ({ ...before, password: newPassword() }));
            setMade(true);
          }}
        >
          {t('makePassword')}
        </Button>
      </Group>
      {made && form.password !== '' ? <CopyText value={form.password} /> : null}
      {add.error && !taken ? <ErrorState error={add.error} /> : null}
      <Buttons pending={add.isPending} label={t('add')} onSave={save} onDone={onDone} />
    </Stack>
  );
}

function ChangeUser({ user, onDone }: { readonly user: User; readonly onDone: () => void }) {
  const { t } = useTranslation('users');
  const session = useSession();
  const queries = useQueryClient();
  const notice = useNotice();
  const [form, setForm] = useState({ name: user.name, roles: user.roles, disabled: user.disabled });
  const change = api.useMutation('patch', '/api/v1/users/{id}');
  const isSelf = session.user.id === user.id;
  const noRole = form.roles.length === 0 ? t('required') : undefined;
  const lostAdmin = isSelf && !form.roles.includes('admin') ? t('notYourself') : undefined;
  const save = () => {
    if (noRole ?? lostAdmin) return;
    const key = commandKey(CHANGE, [user.id, user.version, form]);
    const header = { 'idempotency-key': key, 'if-match': `"${user.version}"` };
    change.mutate(
      { params: { path: { id: user.id }, header }, body: form },
      {
        onSuccess: ({ name }) => {
          void queries.invalidateQueries();
          forgetKey(CHANGE);
          notice(t('changed', { name }));
          onDone();
        },
      },
    );
  };
  return (
    <Stack gap="md">
      <TextInput
        label={t('name')}
        withAsterisk
        value={form.name}
        error={form.name.trim() === '' ? t('required') : undefined}
        onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, name: value }))}
      />
      <TextInput label={t('email')} value={user.email} readOnly />
      <RolesField
        value={form.roles}
        error={noRole ?? lostAdmin}
        onChange={(roles) => setForm((before) => ({ ...before, roles }))}
      />
      <Switch
        label={t('active')}
        description={t(isSelf ? 'notYourself' : 'activeHint')}
        checked={!form.disabled}
        disabled={isSelf}
        onChange={({ currentTarget: { checked } }) => setForm((before) => ({ ...before, disabled: !checked }))}
      />
      {change.error ? <ErrorState error={change.error} /> : null}
      <Buttons pending={change.isPending} label={t('save')} onSave={save} onDone={onDone} />
    </Stack>
  );
}

interface ButtonsProps {
  readonly pending: boolean;
  readonly label: string;
  onSave(): void;
  onDone(): void;
}

function Buttons({ pending, label, onSave, onDone }: ButtonsProps) {
  const { t } = useTranslation('users');
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onDone}>
        {t('cancel')}
      </Button>
      <Button loading={pending} onClick={onSave}>
        {label}
      </Button>
    </Group>
  );
}
