import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { layOut } from './timeline-layout.js';
import type { ContractVersion } from './queries.js';
import { keyOf } from './queries.js';
import styles from './timeline.module.css';

interface TimelineProps {
  readonly versions: readonly ContractVersion[];
  readonly chosen: string;
  onChoose(key: string): void;
}

/** The versions of each contract in time; a press shows the terms of one. */
export function ContractTimeline({ versions, chosen, onChoose }: TimelineProps) {
  const { t } = useTranslation('supply-point');
  const format = useFormat();
  const today = format.today();
  const { lanes, years, today: now } = layOut(versions, today);
  return (
    <div className={styles.frame} role="group" aria-label={t('timeline')} tabIndex={0}>
      <div className={styles.chart}>
        {years.map(({ year, left }) => (
          <div key={year} className={styles.year} style={{ left: `${left}%` }} aria-hidden>
            {year}
          </div>
        ))}
        {now === null ? null : (
          <div className={styles.today} style={{ left: `${now}%` }} aria-hidden>
            <span className={styles.todayLabel}>{t('today')}</span>
          </div>
        )}
        {lanes.map(({ code, bars }) => (
          <div key={code} className={styles.lane}>
            <span className={styles.code}>{code}</span>
            {bars.map(({ version, left, width, isOpen }) => {
              const until = version.effectiveUntil ? format.date(version.effectiveUntil) : t('open');
              const term = `${format.date(version.validFrom)} – ${until}`;
              return (
                <UnstyledButton
                  key={keyOf(version)}
                  className={styles.bar ?? ''}
                  style={{ left: `${left}%`, width: `${width}%` }}
                  data-open={isOpen}
                  data-past={version.effectiveUntil !== null && version.effectiveUntil < today}
                  aria-pressed={keyOf(version) === chosen}
                  aria-label={`${term} · ${code}`}
                  title={term}
                  onClick={() => onChoose(keyOf(version))}
                >
                  {term}
                </UnstyledButton>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
