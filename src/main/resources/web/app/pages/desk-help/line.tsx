import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { enqueue, waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { ago, clock } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { sourceWord } from '../../parts/checks';
import { Act, Choice, Text } from '../../parts/form';
import { Icon, type IconName } from '../../parts/icon';
import { useTicking } from '../../parts/live';
import { roleName } from '../../parts/office';
import { flagWord, statusWord } from '../../parts/safety-words';
import { HelpLook } from './look';
import type { Line } from './shapes';

const SIGN: Record<'OPEN' | 'CLAIMED' | 'ON_THE_WAY' | 'DONE', IconName> = { OPEN: 'ring', CLAIMED: 'half', ON_THE_WAY: 'going', DONE: 'check' };

/** One household that asked for help: how bad, how long, who has it, and what can be done next. */
export function HelpCard({ line, check, fresh }: { line: Line; check: string; fresh: () => void }) {
  const now = useTicking(15_000);
  const urgent = line.status === 'URGENT';
  const place = `${line.above ?? ''} ${line.unitName}`.trim();
  return (
    <li>
      <article class={'help-line ' + (line.stage === 'DONE' ? 'done' : urgent ? 'urgent' : 'help')} aria-label={`${place} ${line.name ?? ''}`}>
        <h3>{line.stage !== 'DONE' && <span class={'tag ' + (urgent ? 'bad' : 'warn')}><Icon name={urgent ? 'marks' : 'mark'} /> {statusWord(line.status)}</span>} {place} {line.name && t('desk.help.house', { name: line.name })}</h3>
        <p>
          <Icon name={SIGN[line.stage]} /> <strong>{line.stage === 'OPEN' && line.handedOverAt ? t('desk.help.stage-city') : word('desk.help.stage-', line.stage)}</strong>
          {line.by && ' ' + (line.mine ? t('desk.help.mine') : t('desk.help.by', { unit: line.by.unitName, role: roleName(line.by.role) }))}
          {line.steppedAt && ' ' + clock(line.steppedAt)}
        </p>
        {line.since && <p class="quiet">{t('desk.help.since', { time: clock(line.since), ago: ago(line.since, now) })}{line.source && ' ' + sourceWord(line.source)}</p>}
        {line.flags.length > 0 && <p><Icon name="warning" /> {line.flags.map(flagWord).join('、')}</p>}
        {line.reopened && <p class="note note-bad">{t('desk.help.reopened')}</p>}
        {line.lapsed && <p class="note note-old">{t('desk.help.lapsed')}</p>}
        {line.handedOverAt && <p><Icon name="city" /> {t('desk.help.handed-over', { time: clock(line.handedOverAt) })}</p>}
        {line.stage !== 'DONE' && <Next line={line} check={check} fresh={fresh} />}
        {(line.stage !== 'DONE' || line.mine) && <HelpLook check={check} household={line.household} place={place} />}
      </article>
    </li>
  );
}

function Next({ line, check, fresh }: { line: Line; check: string; fresh: () => void }) {
  const [form, show] = useState<'done' | 'city' | null>(null);
  const all = useSignal(waiting);
  const base = `/api/v1/safety-checks/${check}/help/${line.household}`;
  const step = (path: string, body?: unknown) => async () => {
    await send('POST', base + path, body);
    show(null);
    fresh();
  };
  const claimed = line.stage === 'CLAIMED' || line.stage === 'ON_THE_WAY';
  const free = !claimed;
  const mine = claimed && line.mine === true;
  if (all.some((row) => row.path === base + '/done' && !row.refused)) return <p class="note note-old"><Icon name="waits" /> {t('desk.help.done-waits')}</p>;
  return (
    <>
      <div class="actions">
        {free && <Act act={step('/claim')}>{t('desk.help.claim')}</Act>}
        {mine && line.stage === 'CLAIMED' && <Act act={step('/on-the-way')}><Icon name="going" /> {t('desk.help.on-the-way')}</Act>}
        {mine && <button type="button" class="button" aria-expanded={form === 'done'} onClick={() => show(form === 'done' ? null : 'done')}>✓ {t('desk.help.done')}</button>}
        {(mine || free) && !line.handedOverAt && <button type="button" class="button plain" aria-expanded={form === 'city'} onClick={() => show(form === 'city' ? null : 'city')}><Icon name="city" /> {t('desk.help.hand-over')}</button>}
        {mine && <Act kind="plain" act={step('/release')}>{t('desk.help.release')}</Act>}
      </div>
      {form === 'done' && <DoneForm line={line} path={base + '/done'} over={() => { show(null); setTimeout(fresh, 600); }} />}
      {form === 'city' && <CityForm act={(note) => step('/hand-over', { to: 'CITY', note: note || undefined })()} />}
    </>
  );
}

type Left = 'SAFE' | 'MINOR_INJURY' | 'HELP';

/** How the people were left; goes into the queue, because where somebody was helped there may be no network. */
function DoneForm({ line, path, over }: { line: Line; path: string; over: () => void }) {
  const [left, choose] = useState<Left>('SAFE');
  const [comment, set] = useState('');
  const [requests] = useState(line.requests);
  const done = async () => {
    await enqueue({
      kind: 'help-done', method: 'POST', path, stamp: 'sentAt', about: t('desk.help.house', { name: line.name ?? line.unitName }),
      body: { requests, status: left, comment: comment || undefined, at: new Date().toISOString(), key: crypto.randomUUID() },
    });
    over();
  };
  return (
    <div class="card">
      <Choice label={t('desk.help.left')} value={left} set={choose} choices={[
        { value: 'SAFE', label: t('safety.status.safe') },
        { value: 'MINOR_INJURY', label: t('safety.status.minor-injury') },
        { value: 'HELP', label: t('desk.help.left-others') },
      ]} />
      <Text label={t('desk.help.comment')} value={comment} set={set} rows={2} maxLength={300} />
      <div class="actions"><Act act={done}>{t('desk.help.done-yes')}</Act></div>
    </div>
  );
}

function CityForm({ act }: { act: (note: string) => Promise<void> }) {
  const [note, set] = useState('');
  return (
    <div class="card">
      <Text label={t('desk.help.note')} hint={t('desk.help.note-hint')} value={note} set={set} rows={2} maxLength={300} />
      <div class="actions"><Act act={() => act(note)}>{t('desk.help.hand-over-yes')}</Act></div>
    </div>
  );
}
