import { SimpleGrid } from '@mantine/core';
import { useAddress } from '../../app/router.js';
import { usePreferences } from '../../app/preferences.js';
import { alternatesOf, CARDS, textOfAlternates, type CardId } from './cards.js';
import type { Scope } from './drill.js';
import { ExplainDrawer } from './explain-drawer.js';
import type { Dashboard } from './figures.js';
import { KpiCard } from './kpi-card.js';
import { ALTERNATES } from './use-scope.js';

/** The four cards. Which alternates they show is in the address, and remembered for the person; so is the figure that is explained. */
export function KpiCards({ dashboard, scope }: { readonly dashboard: Dashboard; readonly scope: Scope }) {
  const { choose } = usePreferences();
  const [search, setSearch] = useAddress();
  const alternates = alternatesOf(String(search['alt'] ?? ''));
  // Whoever sees no figures sees no card of money.
  const cards = CARDS.filter((card) => card !== 'totalValue' || dashboard.kpis.totalValue.local !== null);
  const explained = cards.find((card) => card === search['explain']) ?? null;
  const toggle = (card: CardId) => {
    const next = new Set(alternates);
    if (!next.delete(card)) next.add(card);
    choose(ALTERNATES, textOfAlternates(next));
    setSearch({ alt: textOfAlternates(next) });
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: cards.length }} spacing="sm" mb="sm">
        {cards.map((card) => (
          <KpiCard
            key={card}
            card={card}
            dashboard={dashboard}
            scope={scope}
            alternate={alternates.has(card)}
            onToggle={() => toggle(card)}
            onExplain={() => setSearch({ explain: card })}
          />
        ))}
      </SimpleGrid>
      <ExplainDrawer
        card={explained}
        alternate={explained !== null && alternates.has(explained)}
        dashboard={dashboard}
        scope={scope}
        onClose={() => setSearch({ explain: undefined })}
      />
    </>
  );
}
