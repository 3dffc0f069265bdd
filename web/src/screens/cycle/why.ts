import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useWaits } from './use-waits.js';

type Service = components['schemas']['CycleService'];

interface Why {
  /** For a line: the cause that a person gave, the first finding, and what it waits for. */
  short(service: Service): string;
  /** The same with every finding. */
  whole(service: Service): string;
}

/** Why a service stands where it stands. */
export function useWhy(): Why {
  const { t } = useTranslation('cycle');
  const waits = useWaits();
  return useMemo(() => {
    const why = (service: Service, findings: Service['findings']) =>
      [
        service.aside ? t(`cause.${service.aside.reason}`) : '',
        ...findings.map(({ message }) => message),
        waits(service),
      ]
        .filter(Boolean)
        .join(' · ');
    return {
      short: (service) => why(service, service.findings.slice(0, 1)),
      whole: (service) => why(service, service.findings),
    };
  }, [t, waits]);
}
