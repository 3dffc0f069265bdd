import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { useNotice } from '../design/notice.js';
import { useSession } from './session.js';
import styles from './shell.module.css';

const CHANNEL = 'kantia.company';

/** All tabs of a browser share the session: when one changes the company, none may go on showing the other's. */
export function useCompanyOfOtherTabs(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', () => location.assign('/'));
    return () => channel.close();
  }, []);
}

/** The company by name; for who works for several, the way to another one. */
export function CompanySwitch({ folded }: { readonly folded: boolean }) {
  const { t } = useTranslation('app');
  const notice = useNotice();
  const { user } = useSession();
  const [busy, setBusy] = useState(false);
  const change = async (companyId: string) => {
    setBusy(true);
    try {
      await client.POST('/api/v1/session/company', { body: { companyId } });
      const channel = new BroadcastChannel(CHANNEL);
      channel.postMessage(companyId);
      channel.close();
      // From scratch: nothing of the other company stays in this page.
      location.assign('/');
    } catch (error) {
      setBusy(false);
      notice(error instanceof Problem ? error.message : String(error));
    }
  };
  return (
    <Menu position={folded ? 'right-start' : 'bottom-start'} disabled={busy}>
      <Menu.Target>
        <UnstyledButton className={styles.company} aria-label={t('changeCompany', { name: user.company.name })}>
          <Text fw={650} truncate span>
            {folded ? user.company.country : user.company.name}
          </Text>
          {folded ? null : <IconSelector size={16} aria-hidden />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('companies')}</Menu.Label>
        {user.companies.map(({ id, name, country }) => (
          <Menu.Item
            key={id}
            disabled={id === user.company.id}
            leftSection={<IconCheck size={16} aria-hidden visibility={id === user.company.id ? 'visible' : 'hidden'} />}
            onClick={() => void change(id)}
          >
            {name} · {country}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
