import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Shown } from '../../parts/state';
import type { Row } from './shapes';

type Waits = { unit: string; name: string; households: number };

/** Associations in which nobody has answered: perhaps nobody can. Read when they are asked for. */
export function Unstarted({ check, row }: { check: string; row: Row }) {
  const [open, set] = useState(false);
  if (row.kind !== 'CITY' && row.kind !== 'FEDERATION') return null;
  return (
    <section class="card">
      <p><strong>△ {t('desk.board.unstarted', { n: number(row.unstarted) })}</strong> {t('desk.board.unstarted-why')}</p>
      <button type="button" class="button plain" aria-expanded={open} onClick={() => set(!open)}>{t('desk.board.unstarted-list')}</button>
      {open && <List key={row.unstarted} check={check} unit={row.unit} />}
    </section>
  );
}

function List({ check, unit }: { check: string; unit: string }) {
  const found = useGet<{ items: Waits[]; next?: string }>(`/api/v1/safety-checks/${check}/unstarted?unit=${unit}&limit=200`);
  return (
    <Shown of={found}>
      {({ items, next }) => (
        <>
          <ul class="columns">
            {items.map((each) => <li key={each.unit}><Link class="down" to={`/desk/safety/${check}?unit=${each.unit}`}>{each.name}</Link> {t('desk.board.households', { n: number(each.households) })}</li>)}
          </ul>
          {next && <p>{t('desk.board.more-exist')}</p>}
        </>
      )}
    </Shown>
  );
}
