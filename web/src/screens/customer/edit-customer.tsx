import { Button, Drawer, Group, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { useNotice } from '../../design/notice.js';
import { fieldErrors } from '../../supply-form/field-errors.js';

type Customer = components['schemas']['CustomerDetail'];
const ID_TYPES: Readonly<Record<string, readonly string[]>> = { CO: ['NIT', 'CC', 'CE'], PE: ['RUC', 'DNI', 'CE'] };

const COMMAND = 'change-customer';

interface EditCustomerProps {
  readonly opened: boolean;
  readonly customer: Customer;
  onClose(): void;
}

export function EditCustomer({ opened, customer, onClose }: EditCustomerProps) {
  const { t } = useTranslation('customer');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={560}
      title={t('edit')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened ? <CustomerForm customer={customer} onClose={onClose} /> : null}
    </Drawer>
  );
}

function CustomerForm({ customer, onClose }: Omit<EditCustomerProps, 'opened'>) {
  const { t } = useTranslation('customer');
  const { user } = useSession();
  const queries = useQueryClient();
  const notice = useNotice();
  const { name, idType, idNumber, email, phone, tags } = customer;
  const [form, setForm] = useState({ name, idType, idNumber, email, phone, tags: [...tags] });
  const change = api.useMutation('patch', '/api/v1/customers/{id}');
  const known = api.useQuery('get', '/api/v1/management', {}).data?.tags ?? [];
  const errors = fieldErrors(change.error);
  const field = (attribute: 'name' | 'idNumber' | 'email' | 'phone', column: string) => ({
    label: t(attribute),
    value: form[attribute],
    error: errors[column],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setForm((before) => ({ ...before, [attribute]: value })),
  });
  const save = () => {
    const header = {
      'idempotency-key': commandKey(COMMAND, [customer.id, customer.version, form]),
      'if-match': `"${customer.version}"`,
    };
    change.mutate(
      { params: { path: { id: customer.id }, header }, body: form },
      {
        onSuccess: () => {
          forgetKey(COMMAND);
          void queries.invalidateQueries();
          notice(t('saved'));
          onClose();
        },
      },
    );
  };
  const types = [...new Set([...(ID_TYPES[user.company.country] ?? []), idType])];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('editHint')}
      </Text>
      <TextInput {...field('name', 'customer_name')} withAsterisk />
      <Group grow align="start">
        <Select
          label={t('idType')}
          data={types}
          value={form.idType}
          error={errors['customer_id_type']}
          allowDeselect={false}
          onChange={(value) => setForm((before) => ({ ...before, idType: value ?? before.idType }))}
        />
        <TextInput {...field('idNumber', 'customer_id_number')} withAsterisk />
      </Group>
      <Group grow align="start">
        <TextInput {...field('email', 'customer_email')} type="email" />
        <TextInput {...field('phone', 'customer_phone')} />
      </Group>
      <TagsInput
        label={t('tags')}
        description={t('tagsHint')}
        data={known.map(({ tag }) => tag)}
        value={form.tags}
        onChange={(value) => setForm((before) => ({ ...before, tags: value }))}
        maxTags={20}
      />
      {change.error ? <ErrorState error={change.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={change.isPending} onClick={save}>
          {t('save')}
        </Button>
      </Group>
    </Stack>
  );
}
