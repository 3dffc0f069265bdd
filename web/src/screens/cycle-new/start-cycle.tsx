import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';

/** «Iniciar ciclo», for whoever may. */
export function StartCycle() {
  const { t } = useTranslation('cycle-new');
  const { user } = useSession();
  if (!user.roles.includes('operator')) return null;
  return (
    <Button component={Link} to="/cycles/new" className="kl-act">
      {t('title')}
    </Button>
  );
}
