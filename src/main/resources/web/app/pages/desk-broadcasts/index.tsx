import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { ago } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Choice } from '../../parts/form';
import { Icon, type IconName } from '../../parts/icon';
import { ofCity, OfficeChoice, useOffice } from '../../parts/office';
import { Shown } from '../../parts/state';

type Line = { id: string; state: 'DRAFT' | 'RUNNING' | 'ENDED' | 'RETRACTED'; drill: boolean; category: string; title?: string; open?: 'DRAFT' | 'SUBMITTED'; openStep?: string; byRule: boolean; changedAt: string };
type Lines = { items: Line[]; next: string | null };

const COLOURS = { DRAFT: '', RUNNING: 'good', ENDED: '', RETRACTED: 'bad' };
const MARKS: Record<'DRAFT' | 'RUNNING' | 'ENDED' | 'RETRACTED', IconName> = { DRAFT: 'pencil', RUNNING: 'broadcast', ENDED: 'stop', RETRACTED: 'cross' };

/** What the city says and said, for those who handle it; what waits for a second person first of all. */
export default function DeskBroadcasts() {
  const office = useOffice();
  const [only, setOnly] = useState<'ALL' | 'OPEN'>('ALL');
  const [cursors, setCursors] = useState<string[]>(['']);
  if (!office || !ofCity(office)) return <><h1>{t('desk.nav.broadcasts')}</h1><OfficeChoice /><p class="note note-old">{t('desk.broadcasts.city-only')}</p></>;
  return (
    <>
      <h1>{t('desk.nav.broadcasts')}</h1>
      <OfficeChoice />
      <div class="actions"><Link to="/desk/broadcasts/new" class="button">{t('desk.broadcasts.new')}</Link></div>
      <div class="choice-row">
        <Choice label={t('desk.circulars.show')} value={only} set={(next) => { setOnly(next); setCursors(['']); }}
          choices={[{ value: 'ALL', label: t('desk.circulars.filter.all') }, { value: 'OPEN', label: t('desk.broadcasts.open-only') }]} />
      </div>
      {cursors.map((cursor, i) => (
        <Some key={only + cursor} path={`/api/v1/broadcasts/desk?limit=20&open=${only === 'OPEN'}${cursor && '&cursor=' + encodeURIComponent(cursor)}`}
          last={i === cursors.length - 1} more={(next) => setCursors([...cursors, next])} />
      ))}
    </>
  );
}

function Some({ path, last, more }: { path: string; last: boolean; more: (cursor: string) => void }) {
  const lines = useGet<Lines>(path);
  return (
    <Shown of={lines}>
      {(body) => (
        <>
          {body.items.length === 0 && <p class="quiet">{t('desk.broadcasts.empty')}</p>}
          <ul class="list">{body.items.map((line) => <li key={line.id}><OneLine line={line} /></li>)}</ul>
          {last && body.next && <div class="actions"><button type="button" class="button plain" onClick={() => more(body.next!)}>{t('desk.form.more')}</button></div>}
        </>
      )}
    </Shown>
  );
}

function OneLine({ line }: { line: Line }) {
  return (
    <Link to={'/desk/broadcasts/' + line.id}>
      {line.open === 'SUBMITTED' && <><span class="tag bad"><Icon name="waits" /> {t('desk.broadcasts.waits')}</span> </>}
      {line.open === 'DRAFT' && <><span class="tag warn"><Icon name="pencil" /> {word('desk.broadcasts.step.', line.openStep ?? 'FIRST')}</span> </>}
      {line.state !== 'DRAFT' && <><span class={'tag ' + COLOURS[line.state]}><Icon name={MARKS[line.state]} /> {t('desk.broadcasts.state.' + line.state.toLowerCase())}</span> </>}
      {line.drill && <><span class="tag drill">{t('label.drill')}</span> </>}
      <span class="quiet">{t('desk.broadcasts.category.' + line.category.toLowerCase())}</span>
      <strong class="line-title" lang="ja">{line.title}</strong>
      <span class="quiet">{ago(line.changedAt)} {line.byRule && t('desk.broadcasts.by-rule')}</span>
    </Link>
  );
}
