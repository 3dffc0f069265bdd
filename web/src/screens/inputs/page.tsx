import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/router.js';
import { useSession } from '../../app/session.js';
import { ListState } from '../../design/list-state.js';
import { MonthFilter } from '../../design/month-filter.js';
import { PageHeader } from '../../design/page-header.js';
import { STATUSES } from '../../status/status.js';
import { InputDrawer } from './drawer.js';
import { InputList } from './list.js';
import { filterOf, STATUS_CODES, useInputs, useKinds } from './queries.js';

export default function InputsPage() {
  const { t } = useTranslation('inputs');
  const { language } = useSession();
  const [search, setSearch] = useAddress();
  const filter = filterOf(search);
  const { query, pages } = useInputs(filter);
  const { kinds, nameOf } = useKinds();
  return (
    <>
      <PageHeader title={t('title')} />
      <Group mb="sm" align="end">
        <Select
          label={t('kind')}
          placeholder={t('allKinds')}
          data={kinds.map(({ code, name }) => ({ value: code, label: name }))}
          value={filter.kind ?? null}
          onChange={(kind) => setSearch({ kind: kind ?? undefined })}
          searchable
          clearable
          w={320}
        />
        <MonthFilter
          label={t('period')}
          placeholder={t('allPeriods')}
          value={filter.period}
          onChange={(month) => setSearch({ period: month })}
        />
        <Select
          label={t('status')}
          placeholder={t('allStatuses')}
          data={STATUS_CODES.map((code) => ({ value: code, label: STATUSES.input[code][language] }))}
          value={filter.status ?? null}
          onChange={(status) => setSearch({ status: status ?? undefined })}
          clearable
          w={200}
        />
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={Object.keys(filter).length > 0}>
        <InputList pages={pages} filter={filter} nameOf={nameOf} onOpen={({ id }) => setSearch({ input: id })} />
      </ListState>
      <InputDrawer
        id={typeof search['input'] === 'string' ? search['input'] : null}
        nameOf={nameOf}
        onOpen={(input) => setSearch({ input })}
        onClose={() => setSearch({ input: undefined })}
      />
    </>
  );
}
