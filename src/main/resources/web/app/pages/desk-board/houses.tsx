import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import type { Me } from '../../kernel/me';
import { clock, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Swatch, type Look } from '../../parts/charts';
import type { Counts } from '../../parts/checks';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { flagWord, placeWord, statusWord } from '../../parts/safety-words';
import { Links } from './links';
import { LookIn } from './look';

type Bucket = 'URGENT' | 'HELP' | 'CONFLICT' | 'HURT' | 'PARTIAL' | 'SAFE' | 'NOT_SEEN';
type Member = { resident: string; name: string; status: string; confirmed: boolean; conflict: boolean; stale: boolean; asOf: string | null; place: string | null };
type House = {
  household: string;
  name: string;
  unitName: string;
  walkNo: number | null;
  protected: boolean;
  bucket: Bucket;
  completeness: string;
  flags: string[];
  firstSeenAt: string | null;
  lookedAt: string | null;
  signOfLifeAt: string | null;
  silent: boolean;
  members: Member[];
};

const BUCKETS: { bucket: Bucket; key: string; look: Look; n: (counts: Counts) => number | null }[] = [
  { bucket: 'URGENT', key: 'urgent', look: 'urgent', n: (c) => c.urgent },
  { bucket: 'HELP', key: 'help', look: 'help', n: (c) => c.help },
  { bucket: 'NOT_SEEN', key: 'not-seen', look: 'none', n: (c) => c.notSeen },
  { bucket: 'CONFLICT', key: 'conflict', look: 'conflict', n: (c) => c.conflict },
  { bucket: 'PARTIAL', key: 'partial', look: 'part', n: (c) => c.partial },
  { bucket: 'HURT', key: 'hurt', look: 'hurt', n: (c) => c.hurt },
  { bucket: 'SAFE', key: 'safe', look: 'good', n: (c) => c.safe },
];

/** Whether one of the offices sees names: those of the 町会 and the 班, and the city's administrators. */
export function maySeeNames(who: Me): boolean {
  return who.offices.some(({ role, unit }) => role === 'CITY_ADMIN' || role === 'GROUP_LEADER'
    || unit.kind === 'ASSOCIATION' && ['HEAD', 'VICE_HEAD', 'SECRETARY', 'WELFARE_COMMISSIONER'].includes(role));
}

/** Households by how they are, with names; read when asked for, because each reading is written down. */
export function Households({ check, unit, total, outside }: { check: string; unit: string; total: Counts; outside?: boolean }) {
  const [bucket, choose] = useState<Bucket | null>(null);
  const [page, set] = useState<{ items: House[]; next: string | null; at: number; of: string } | null>(null);
  const read = async (which: Bucket, cursor: string | null) => {
    // by hand and not kept in this browser: names are for now
    const found = await send<{ items: House[]; next: string | null }>('GET',
      `/api/v1/safety-checks/${check}/households?unit=${unit}&bucket=${which}&limit=50${cursor ? '&cursor=' + encodeURIComponent(cursor) : ''}`);
    choose(which);
    set((before) => ({ items: cursor && before ? [...before.items, ...found.items] : found.items, next: found.next ?? null, at: Date.now(), of: JSON.stringify(total) }));
  };
  return (
    <section class="no-print">
      <h3>{t(outside ? 'desk.houses.outside' : 'desk.houses.title')}</h3>
      <p class="hint">{t('desk.houses.logged')}</p>
      <div class="actions" role="group" aria-label={t('desk.houses.title')}>
        {BUCKETS.map((each) => (
          <Act key={each.bucket} kind={bucket === each.bucket ? 'main' : 'plain'} act={() => read(each.bucket, null)}>
            <Swatch look={each.look} /> {t('desk.count.' + each.key)}{each.n(total) !== null && ' ' + number(each.n(total)!)}
          </Act>
        ))}
      </div>
      {page && bucket && (
        <>
          <p role="status">{t('desk.houses.found', { state: t('desk.count.' + BUCKETS.find((each) => each.bucket === bucket)!.key), n: page.items.length + (page.next ? '+' : ''), time: clock(page.at) })}</p>
          {page.of !== JSON.stringify(total) && <div class="note note-old" role="status">{t('desk.houses.changed')} <Act kind="plain" act={() => read(bucket, null)}>{t('desk.board.refresh')}</Act></div>}
          <ul class="list">{page.items.map((each) => <House key={each.household} house={each} check={check} />)}</ul>
          {page.next && <Act kind="plain" act={() => read(bucket, page.next)}>{t('desk.board.more')}</Act>}
        </>
      )}
    </section>
  );
}

function House({ house, check }: { house: House; check: string }) {
  return (
    <li class="house">
      <p>
        <strong>{house.name}</strong> <span class="quiet">{house.unitName}{house.walkNo !== null && ' ' + t('desk.houses.walk', { n: house.walkNo })}</span>
        {house.protected && <> <span class="tag warn"><Icon name="lock" /> {t('desk.houses.protected')}</span></>}
        {house.silent && <> <span class="tag bad"><Icon name="warning" /> {t('desk.houses.silent')}</span></>}
        {house.completeness === 'STALE' && <> <span class="tag warn">△ {t('safety.household.stale')}</span></>}
      </p>
      {house.flags.length > 0 && <p><Icon name="warning" /> {house.flags.map(flagWord).join('、')}</p>}
      {house.members.length > 0 && (
        <ul class="members">
          {house.members.map((each) => (
            <li key={each.resident}>
              {each.confirmed ? '✓' : '－'} {each.name}: {statusWord(each.status)}
              {each.place && `（${placeWord(each.place)}）`}{each.asOf && ' ' + clock(each.asOf)}
              {each.conflict && <> <Icon name="warning" /> {t('safety.household.conflict')}</>}{each.stale && ' △ ' + t('safety.household.stale')}
            </li>
          ))}
        </ul>
      )}
      {house.lookedAt && <p class="quiet">{t('desk.houses.looked', { time: clock(house.lookedAt) })}</p>}
      {house.signOfLifeAt && <p class="quiet">{t('desk.houses.lamp', { time: clock(house.signOfLifeAt) })}</p>}
      <LookIn check={check} household={house.household} name={house.name} />
      <Links check={check} household={house.household} name={house.name} members={house.members} />
    </li>
  );
}
