import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { enqueue, waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Act, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import type { Answering } from './shapes';

type Named = { id: string; name: string; address?: string };
type Who = { party: 'HOUSEHOLD' | 'RESIDENT' | 'GUEST'; id?: string; name: string };

/** Puts down who came without having answered: a house of the register, somebody who lives there, or a guest by name. */
export function WalkIn({ path, unit, answering }: { path: string; unit: string; answering: Answering }) {
  const [search, setSearch] = useState('');
  const [house, setHouse] = useState<string | null>(null);
  const [people, setPeople] = useState('1');
  const queued = useSignal(waiting).filter((row) => row.path === path && !row.refused);
  const name = search.trim();
  const houses = useGet<{ items: Named[] }>(name ? `/api/v1/units/${unit}/households?limit=10&q=${encodeURIComponent(name)}` : null);
  const residents = useGet<{ items: Named[] }>(house ? `/api/v1/households/${house}/residents` : null);
  const many = /^([1-9]|[1-9]\d|100)$/.test(people.trim());
  const arrive = async (who: Who) => {
    const named = who.party === 'GUEST' ? { guestName: who.name } : { partyId: who.id };
    await enqueue({ kind: 'walk-in', method: 'POST', path, body: { party: who.party, ...named, adults: Number(people), children: 0, at: new Date().toISOString() }, about: who.name });
    setSearch('');
    setHouse(null);
    setPeople('1');
  };
  const choose = (each: Named) => (answering === 'HOUSEHOLD' ? void arrive({ party: 'HOUSEHOLD', ...each }) : setHouse(each.id));
  return (
    <details class="card">
      <summary>{t('desk.event.walk-in')}</summary>
      <p>{t('desk.event.walk-in-hint')}</p>
      <Text label={t('desk.event.name')} value={search} set={(text) => { setSearch(text); setHouse(null); }} maxLength={60} />
      <Text label={t('desk.event.heads')} inputMode="numeric" value={people} set={setPeople} fault={many ? undefined : t('desk.events.need-number')} />
      {name && (
        <ul class="list">
          {(house ? [] : houses.body?.items ?? []).map((each) => (
            <li key={each.id}>
              <button type="button" class="button plain" disabled={!many} onClick={() => choose(each)}>{each.name} {each.address} {answering === 'HOUSEHOLD' && '— ' + t('desk.event.arrive')}</button>
            </li>
          ))}
          {house && residents.body?.items.map((each) => (
            <li key={each.id}>
              <button type="button" class="button plain" disabled={!many} onClick={() => void arrive({ party: 'RESIDENT', ...each })}>{each.name} — {t('desk.event.arrive')}</button>
            </li>
          ))}
          <li><Act kind="plain" disabled={!many} act={() => arrive({ party: 'GUEST', name })}>{t('desk.event.walk-in-guest', { name })}</Act></li>
        </ul>
      )}
      <div role="status">{queued.map((row) => <p key={row.number}><Icon name="waits" /> {row.about} {t('desk.event.queued')}</p>)}</div>
    </details>
  );
}
