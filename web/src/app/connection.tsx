import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from './session.js';

/** Says that what is seen may be old, since when; when the way is back, everything is asked for afresh. */
export function Connection() {
  const { t } = useTranslation('app');
  const format = useFormat();
  const queries = useQueryClient();
  const { online } = useNetwork();
  const [since, setSince] = useState<string | null>(null);
  const was = useRef(true);
  useEffect(() => {
    if (online === was.current) return;
    was.current = online;
    setSince(online ? null : new Date().toISOString());
    if (online) void queries.invalidateQueries();
  }, [online, queries]);
  if (since === null) return null;
  return (
    <Alert color="yellow" variant="light" mb="sm" role="alert" icon={<IconCloudOff aria-hidden />}>
      {t('offline', { time: format.time(since) })}
    </Alert>
  );
}
