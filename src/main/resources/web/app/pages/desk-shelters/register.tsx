import { useEffect, useState } from 'preact/hooks';
import { get, openFile, send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { ago, moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Choice, Field, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { useTicking } from '../../parts/live';
import { Shown } from '../../parts/state';
import { crowdingWord, stateWord, type Crowding, type Shelter, type State } from './shapes';

type Page = { items: Shelter[]; next?: string };

/** Every shelter with its state and how old that is; states are said by hand, posters printed. */
export function Register({ manage }: { manage: boolean }) {
  const [words, type] = useState('');
  const [q, ask] = useState('');
  const [state, only] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(words.trim()), 300);
    return () => clearTimeout(timer);
  }, [words]);
  const path = `/api/v1/shelters?limit=30${q ? '&q=' + encodeURIComponent(q) : ''}${state ? '&state=' + state : ''}`;
  return (
    <section>
      <h2>{t('desk.shelters.all')}</h2>
      <Text label={t('desk.shelters.search')} type="search" value={words} set={type} maxLength={100} />
      <Field label={t('desk.shelters.only')}>
        {(id) => (
          <select id={id} value={state} onChange={(e) => only(e.currentTarget.value)}>
            <option value="">{t('desk.shelters.any')}</option>
            {(['OPEN', 'NOT_OPEN', 'CLOSED', 'UNKNOWN', 'PERMANENT'] as State[]).map((each) => <option key={each} value={each}>{stateWord(each)}</option>)}
          </select>
        )}
      </Field>
      <List key={path} path={path} manage={manage} />
    </section>
  );
}

function List({ path, manage }: { path: string; manage: boolean }) {
  const found = useGet<Page>(path);
  const [more, set] = useState<Page | null>(null);
  return (
    <Shown of={found}>
      {(first) => {
        const next = more ? more.next : first.next;
        const all = [...first.items, ...(more?.items ?? [])];
        return (
          <>
            {all.length === 0 && <p>{t('desk.shelters.none')}</p>}
            <ul class="list">{all.map((each) => <One key={each.id} shelter={each} manage={manage} />)}</ul>
            {next && (
              <Act kind="plain" act={async () => {
                const { body } = await get<Page>(path + '&cursor=' + encodeURIComponent(next));
                set({ items: [...(more?.items ?? []), ...body.items], next: body.next });
              }}>{t('desk.board.more')}</Act>
            )}
          </>
        );
      }}
    </Shown>
  );
}

const SIGN: Record<State, string> = { OPEN: '✓', PERMANENT: '✓', NOT_OPEN: '－', CLOSED: '✕', UNKNOWN: '？' };

function One({ shelter: given, manage }: { shelter: Shelter; manage: boolean }) {
  const [said, set] = useState<Shelter | null>(null);
  const [open, show] = useState(false);
  const now = useTicking(30_000);
  const shelter = said ?? given;
  const { status } = shelter;
  return (
    <li class="house">
      <p>
        <strong lang="ja">{shelter.name}</strong> <span class={'tag ' + (status.state === 'OPEN' || status.state === 'PERMANENT' ? 'good' : shelter.expectedSince ? 'bad' : 'warn')}>{SIGN[status.state]} {stateWord(status.state)}</span>
        {status.crowding !== 'UNKNOWN' && <> <span class={'tag ' + (status.crowding === 'FULL' ? 'bad' : 'warn')}>{crowdingWord(status.crowding)}</span></>}
      </p>
      {shelter.expectedSince && <p><Icon name="warning" /> {t('shelter.state.unconfirmed')}</p>}
      <p class="quiet">
        {status.asOf ? t('desk.shelters.said', { time: moment(status.asOf), ago: ago(status.asOf, now) }) : t('desk.shelters.unsaid')}
        {status.people !== undefined && ' ' + t('shelter.head-count', { count: number(status.people) })}
        {shelter.capacity !== undefined && ' ' + t('shelter.capacity', { count: number(shelter.capacity) })}
      </p>
      {status.needs.length > 0 && <p lang="ja">{status.needs.join('、')}</p>}
      {status.note && <p lang="ja">{status.note}</p>}
      {manage && (
        <div class="actions">
          <button type="button" class="button plain" aria-expanded={open} onClick={() => show(!open)}>{t('desk.shelters.say')}<span class="only-read"> {shelter.name}</span></button>
          <Act kind="plain" act={() => openFile(`/api/v1/shelter-arrivals/codes/${shelter.id}/poster`)}>{t('desk.shelters.poster')}<span class="only-read"> {shelter.name}</span></Act>
        </div>
      )}
      {open && <Saying shelter={shelter} over={(now) => { set(now); show(false); }} />}
      {said && !open && <p class="note note-good" role="status">✓ {t('desk.shelters.said-now', { name: shelter.name, state: stateWord(status.state) })}</p>}
    </li>
  );
}

function Saying({ shelter, over }: { shelter: Shelter; over: (now: Shelter) => void }) {
  const [state, set] = useState<State>(shelter.status.state === 'OPEN' ? 'OPEN' : 'NOT_OPEN');
  const [crowding, crowd] = useState<Crowding>(shelter.status.crowding);
  const [people, count] = useState('');
  const [note, write] = useState(shelter.status.note);
  const say = async () => over(await send<Shelter>('POST', `/api/v1/shelters/${shelter.id}/statuses`, {
    state, crowding, people: people === '' ? undefined : Number(people), needs: shelter.status.needs, note: note || undefined,
  }));
  return (
    <div class="card">
      <Choice label={t('desk.shelters.state')} value={state} set={set} choices={(['OPEN', 'NOT_OPEN', 'CLOSED', 'UNKNOWN'] as State[]).map((value) => ({ value, label: stateWord(value) }))} />
      <Choice label={t('desk.shelters.crowding')} value={crowding} set={crowd} choices={(['VACANT', 'CROWDED', 'FULL', 'UNKNOWN'] as Crowding[]).map((value) => ({ value, label: crowdingWord(value) }))} />
      <Text label={t('desk.shelters.people')} type="number" inputMode="numeric" value={people} set={count} />
      <Text label={t('desk.shelters.note')} value={note} set={write} rows={2} maxLength={1000} />
      <div class="actions"><Act act={say}>{t('desk.shelters.say-yes')}</Act></div>
    </div>
  );
}
