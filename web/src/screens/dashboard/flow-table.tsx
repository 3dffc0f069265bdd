import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { DrillLink } from './drill-link.js';
import { drillOf, type ViewedScope } from './drill.js';
import { countOf, itemsOf } from './flow-items.js';
import type { Flow } from './flow.js';
import { useItemWords } from './item-words.js';
import styles from './flow-table.module.css';

/** The chart in rows, one for each of its nodes, states and ribbons, in the same order and with the same addresses. */
export function FlowTable({ flow, scope }: { readonly flow: Flow; readonly scope: ViewedScope }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { nameOf } = useItemWords();
  return (
    <div className={styles.table}>
      <Table aria-label={t('flow')} verticalSpacing={3} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.what')}</Table.Th>
            <Table.Th>{t('table.kind')}</Table.Th>
            <Table.Th className="kl-number">{t('table.services')}</Table.Th>
            <Table.Th className="kl-number">{t('table.resident')}</Table.Th>
            <Table.Th className="kl-number">{t('table.returns')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {itemsOf(flow).map((item) => (
            <Table.Tr key={item.id} data-row={item.id}>
              <Table.Td className={item.kind === 'node' ? styles.node : styles.part}>
                <DrillLink drill={drillOf(item, scope)}>{nameOf(item)}</DrillLink>
              </Table.Td>
              <Table.Td>{t(`table.kind.${item.kind}`)}</Table.Td>
              <Table.Td className="kl-number">{format.count(countOf(item))}</Table.Td>
              <Table.Td className="kl-number">{item.kind === 'node' ? format.count(item.node.resident) : ''}</Table.Td>
              <Table.Td className="kl-number">{item.kind === 'node' ? format.count(item.node.returns) : ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
