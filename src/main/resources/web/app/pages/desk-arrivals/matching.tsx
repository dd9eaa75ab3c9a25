import { useEffect, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import type { Office } from '../../kernel/me';
import { t } from '../../kernel/words';
import { Act, Choice, Text } from '../../parts/form';
import { inBrackets } from '../../parts/marks';
import type { Arrival } from './shapes';

type Household = { id: string; name: string; address?: string; protected?: boolean };
type Resident = { id: string; name: string; livesElsewhere?: boolean };
type MatchingProps = { arrival: Arrival; office: Office; matched: (arrival: Arrival) => void };

/** Whether the office looks households up by name; the city's departments do not. */
const seesNames = ({ role, unit }: Office): boolean => role === 'CITY_ADMIN' || unit.kind === 'ASSOCIATION';

const WHOLE = 'whole';
const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** Finding out whose somebody is: households by the name they wrote, and whether all of them came or one. */
export function Matching({ arrival, office, matched }: MatchingProps) {
  const [open, show] = useState(false);
  const [words, type] = useState(arrival.name ?? '');
  const [found, set] = useState<Household[] | null>(null);
  const [house, choose] = useState<string | null>(null);
  const unit = arrival.unit && office.role === 'CITY_ADMIN' ? arrival.unit : office.unit.id;
  const search = async (by: string[]) => {
    choose(null);
    set(await householdsBy(unit, by));
  };
  const begin = async () => {
    show(true);
    const [family] = (arrival.name ?? '').split(/\s/);
    await search([arrival.name, arrival.nameKana, family].filter((each): each is string => !!each));
  };
  if (!seesNames(office)) return <p class="hint">{t('desk.arrivals.match-by')}</p>;
  if (!open) return <div class="actions"><Act act={begin}>{t('desk.arrivals.match')}<span class="only-read"> {arrival.name}</span></Act></div>;
  const shown = found?.filter((each) => !each.protected || office.role === 'CITY_ADMIN') ?? [];
  return (
    <div class="card">
      <Text label={t('desk.arrivals.match-search')} type="search" value={words} set={type} maxLength={60} />
      <div class="actions">
        <Act kind="plain" disabled={!words.trim()} act={() => search([words.trim()])}>{t('desk.arrivals.match-find')}</Act>
        <button type="button" class="button plain" onClick={() => show(false)}>{t('desk.look.shut')}</button>
      </div>
      <div role="status">{found && shown.length === 0 && <p>{t('desk.arrivals.match-none')}</p>}</div>
      {shown.length > 0 && (
        <Choice label={t('desk.arrivals.match-proposed')} value={house} set={choose}
          choices={shown.map((each) => ({ value: each.id, label: each.name + (each.address ? inBrackets(each.address) : '') }))} />
      )}
      {house && <Whom key={house} arrival={arrival} household={house} matched={matched} />}
    </div>
  );
}

/** Households of a unit by the first of some words that finds any. */
async function householdsBy(unit: string, words: string[]): Promise<Household[]> {
  for (const each of words) {
    const { items } = await send<{ items: Household[] }>('GET', `/api/v1/units/${unit}/households?limit=20&q=${encodeURIComponent(each)}`);
    if (items.length > 0) return items;
  }
  return [];
}

type WhomProps = { arrival: Arrival; household: string; matched: (arrival: Arrival) => void };

/** Who of the household came; the service takes a number that is less than who live there for nobody in particular. */
function Whom({ arrival, household, matched }: WhomProps) {
  const [people, set] = useState<Resident[] | null>(null);
  const [whom, choose] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void send<{ items: Resident[] }>('GET', `/api/v1/households/${household}/residents`).then(({ items }) => {
      if (!current) return;
      const living = items.filter((each) => !each.livesElsewhere);
      set(living);
      const same = living.find((each) => bare(each.name) === bare(arrival.name ?? ''));
      choose(arrival.people >= living.length ? WHOLE : same?.id ?? null);
    }, () => current && set([]));
    return () => { current = false; };
  }, [household]);
  const match = async () => matched(await send<Arrival>('POST', `/api/v1/shelter-arrivals/${arrival.id}/match`, whom === WHOLE ? { household, whole: true } : { household, resident: whom }));
  if (!people) return <p class="quiet" role="status">{t('app.loading')}</p>;
  return (
    <>
      <Choice label={t('desk.arrivals.match-whom')} value={whom} set={choose}
        choices={[{ value: WHOLE, label: t('desk.arrivals.match-whole') }, ...people.map((each) => ({ value: each.id, label: each.name }))]} />
      <div class="actions"><Act disabled={!whom} act={match}>{t('desk.arrivals.match-yes')}</Act></div>
    </>
  );
}
