import { Button, Modal, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';
import { CopyText } from '../../design/copy-text.js';
import { ErrorState } from '../../design/error-state.js';

/** What the verdict says of the entry, to the words of the screen. */
const BROKEN: Readonly<Record<string, string>> = {
  'an entry is missing': 'broken.gap',
  'it does not follow the entry before': 'broken.link',
  'the entry was changed': 'broken.entry',
  'its content is gone': 'broken.gone',
  'its content was changed': 'broken.content',
};

/** Recomputes the chains on the server, and says whether anything in it was touched. */
export function VerifyButton() {
  const { t } = useTranslation('audit');
  const [opened, setOpened] = useState(false);
  const verify = api.useMutation('post', '/api/v1/audit/verify');
  return (
    <>
      <Button
        loading={verify.isPending}
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        onClick={() => verify.mutate({}, { onSettled: () => setOpened(true) })}
      >
        {t('verify')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('verify')}
        centered
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {verify.error ? <ErrorState error={verify.error} /> : null}
        {verify.data ? (
          <Stack gap="sm">
            {verify.data.chains.map((verdict) => (
              <Verdict key={verdict.chain} {...verdict} />
            ))}
            <Text size="xs" c="dimmed">
              {t('headHint')}
            </Text>
          </Stack>
        ) : null}
      </Modal>
    </>
  );
}

interface VerdictProps {
  readonly chain: string;
  readonly intact: boolean;
  readonly entries: number;
  readonly head: string | null;
  readonly firstBroken: number | null;
  readonly what: string | null;
}

function Verdict({ chain, intact, entries, head, firstBroken, what }: VerdictProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <Callout
      family={intact ? 'success' : 'danger'}
      icon={intact ? 'check' : 'cross'}
      title={t(intact ? 'intact' : 'broken', { chain: t(`chain.${chain}`) })}
    >
      <Text size="sm">{t('checked', { count: entries, shown: format.count(entries) })}</Text>
      {firstBroken === null ? null : (
        <Text size="sm">
          {t('brokenAt', {
            seq: format.count(firstBroken),
            what: t(BROKEN[what ?? ''] ?? '', { defaultValue: what ?? '' }),
          })}
        </Text>
      )}
      {head === null ? null : (
        <Text size="sm" component="div">
          {t('head')} <CopyText value={head} short />
        </Text>
      )}
    </Callout>
  );
}
