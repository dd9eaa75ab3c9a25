import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me, type Me, type Unit } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Text } from '../../parts/form';
import { Shown } from '../../parts/state';
import { WatchRules } from '../../parts/watch-rules';

const KEEPERS = ['HEAD', 'VICE_HEAD', 'SECRETARY', 'WELFARE_COMMISSIONER'];

/** The units for which somebody keeps devices that watch over households. */
function kept(who: Me): Unit[] {
  const all = who.offices.filter(({ role, unit }) => role === 'CITY_ADMIN' || (unit.kind === 'ASSOCIATION' && KEEPERS.includes(role)));
  return [...new Map(all.map(({ unit }) => [unit.id, unit])).values()];
}

/** Watching over households: finding one of them, and the rules that hold for all. */
export default function DeskWatch() {
  const who = useSignal(me);
  const units = who ? kept(who) : [];
  return (
    <>
      <h1>{t('desk.nav.watch')}</h1>
      <p>{t('desk.watch.what')}</p>
      <p><Link to="/watch" class="tall">{t('app.page.watch')}</Link></p>
      {units.length === 0 && <p class="note note-old">{t('desk.watch.not-yours')}</p>}
      {units.map((unit) => <Find key={unit.id} unit={unit} />)}
      {units.length > 0 && <WatchRules path="/api/v1/watch-rules" change={units.some((unit) => unit.kind === 'CITY')} hint={t('desk.watch.rules-city')} />}
    </>
  );
}

type House = { id: string; name: string; address?: string };

function Find({ unit }: { unit: Unit }) {
  const [search, set] = useState('');
  const words = search.trim();
  const found = useGet<{ items: House[] }>(words ? `/api/v1/units/${unit.id}/households?limit=20&q=${encodeURIComponent(words)}` : null);
  return (
    <section>
      <h2>{unit.name}</h2>
      <Text label={t('desk.people.search')} value={search} set={set} type="search" maxLength={100} />
      {words && (
        <Shown of={found}>
          {({ items }) => items.length === 0 ? <p class="quiet" role="status">{t('desk.people.nobody')}</p> : (
            <ul class="list">{items.map((each) => <li key={each.id}><Link to={'/desk/watch/' + each.id}><strong>{each.name}</strong> <span class="quiet">{each.address}</span></Link></li>)}</ul>
          )}
        </Shown>
      )}
    </section>
  );
}
