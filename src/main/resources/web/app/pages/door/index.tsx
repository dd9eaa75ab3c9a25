import { useEffect, useRef, useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { dismiss, enqueue, taken, waiting } from '../../kernel/queue';
import { place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { kept } from '../../kernel/store';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Act, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { checks, type Flag, type Status } from '../../parts/safety';
import { Troubles } from '../../parts/safety-form';
import { Dial, DrillNote, Sign, statusWord, when } from '../../parts/safety-words';
import { Speech } from '../../parts/speech';
import { WayBack } from '../../parts/state';
import { Ways } from './ways';

const STATUSES: Status[] = ['SAFE', 'MINOR_INJURY', 'HELP', 'URGENT'];
const MOST = 20;
const AGAIN = 30_000;

/** The book at the door of a shelter: whoever came writes themselves down, a member or not, with a network or without. */
export default function Door({ params }: PageProps) {
  const who = useSignal(me);
  const rows = useSignal(waiting).filter((row) => row.kind === 'arrival' && row.body.code === params.code);
  const { drill, unknown } = useDoor(params.code);
  const [name, setName] = useState('');
  const [kana, setKana] = useState('');
  const [people, setPeople] = useState(1);
  const [status, setStatus] = useState<Status>('SAFE');
  const [flags, setFlags] = useState<Flag[]>([]);
  const [comment, setComment] = useState('');
  const [leaving, setLeaving] = useState(false);
  const [said, setSaid] = useState<{ key: string; at: number; leaving: boolean; drill: boolean } | null>(null);
  const [answer, setAnswer] = useState<{ matched: boolean; drill?: boolean } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => taken.follow(() => taken.value?.row.kind === 'arrival' && setAnswer(taken.value.answer)), []);
  useEffect(() => { if (said) heading.current?.focus(); }, [said]);
  const refused = rows.find((row) => row.refused);
  const put = async () => {
    const key = crypto.randomUUID();
    await enqueue({
      kind: 'arrival', method: 'POST', path: '/api/v1/shelter-arrivals', key: null, stamp: 'sentAt', first: true, bare: !who, about: t('app.page.door'),
      body: { code: params.code, device: await device(), key, at: new Date().toISOString(), drill, name: name.trim(), nameKana: kana.trim() || undefined, people, status, flags, comment: comment.trim() || undefined, leaving },
    });
    setAnswer(null);
    setSaid({ key, at: Date.now(), leaving, drill: drill !== undefined });
  };
  if (unknown && !said) return <><h1>{t('app.page.door')}</h1><p class="note note-bad" role="alert">{t('app.door.unknown')}</p><WayBack /></>;
  if (said) {
    // what was kept says for good whether it was for a drill
    const practised = answer?.drill ?? said.drill;
    const waits = rows.some((row) => !row.refused && row.body.key === said.key);
    return (
      <>
        <h1 tabIndex={-1} ref={heading}>{practised && <><span class="tag drill">{t('app.safety.drill')}</span> </>}{t('app.page.door')}</h1>
        <DrillNote drill={practised} />
        {refused
          ? <p class="note note-bad" role="alert">{refused.refused!.sentence} {t('app.door.tell-desk')}</p>
          : waits
            ? <p class="note note-old" role="status"><Icon name="waits" /> {t('safety.answer.queued')} {t('app.door.keep-open')}</p>
            : <p class="note note-good" role="status">✓ {t(said.leaving ? 'app.door.left' : 'app.door.arrived', { time: when(said.at) })} {t(answer?.matched ? 'app.door.matched' : 'app.door.not-matched')}</p>}
        {(status === 'HELP' || status === 'URGENT') && <Dial drill={practised} />}
        <div class="actions">
          <button type="button" class="button" onClick={() => { if (refused) void dismiss(refused.number); setSaid(null); setName(''); setKana(''); setPeople(1); setFlags([]); setComment(''); setStatus('SAFE'); setLeaving(false); }}>{t('app.door.next')}</button>
        </div>
      </>
    );
  }
  return (
    <>
      <h1>{drill !== undefined && <><span class="tag drill">{t('app.safety.drill')}</span> </>}{t('app.page.door')}</h1>
      <Speech />
      <DrillNote drill={drill !== undefined} />
      <p>{t('app.door.welcome')}</p>
      <Ways leaving={leaving} set={setLeaving} />
      <Text label={t('app.door.name')} value={name} set={setName} autocomplete="name" maxLength={60} required />
      <Text label={t('app.door.kana')} hint={t('app.door.kana-hint')} value={kana} set={setKana} maxLength={60} />
      <fieldset>
        <legend id="people">{t('app.door.people')}</legend>
        <div class="stepper">
          <button type="button" class="button plain" aria-label={t('app.door.fewer')} disabled={people <= 1} onClick={() => setPeople(people - 1)}>−</button>
          <output aria-live="polite">{t('app.door.n-people', { n: people })}</output>
          <button type="button" class="button plain" aria-label={t('app.door.more')} disabled={people >= MOST} onClick={() => setPeople(people + 1)}>＋</button>
        </div>
      </fieldset>
      {!leaving && (
        <>
          <fieldset class="choice">
            <legend>{t('app.door.how')}</legend>
            {STATUSES.map((each) => (
              <label key={each}><input type="radio" name="how" checked={status === each} onChange={() => setStatus(each)} /> <span><Sign status={each} /> {statusWord(each)}</span></label>
            ))}
          </fieldset>
          <Troubles value={flags} set={setFlags} />
          <Text label={t('app.door.needs')} hint={t('app.door.needs-hint')} value={comment} set={setComment} rows={2} maxLength={500} />
        </>
      )}
      <p class="card">{t('app.door.privacy')}</p>
      <Act act={put} disabled={!name.trim()}>{t(leaving ? 'app.door.leave' : 'app.door.send')}</Act>
    </>
  );
}

/**
 * Whether the service knows no such door, and the drill that is on, where no real check is: as the service says now, or else as the code at the door or a check this
 * reader knows. What the service said at another time is no answer, since the drill may have become real.
 */
function useDoor(code: string): { drill?: string; unknown?: boolean } {
  const named = useSignal(place).query.get('drill');
  const open = useSignal(checks) ?? [];
  const { body, old, problem, again } = useGet<{ real: boolean; drill?: string }>('/api/v1/shelter-arrivals/doors/' + encodeURIComponent(code));
  useEffect(() => {
    const timer = setInterval(again, AGAIN);
    return () => clearInterval(timer);
  }, [again]);
  const now = old ? undefined : body;
  if (problem?.status === 404) return { unknown: true };
  if (now?.real) return {};
  return { drill: now?.drill ?? named ?? (open.every((check) => check.drill) ? open[0]?.id : undefined) };
}

/** A random name that this browser gave itself, so that what is sent twice is kept once. */
async function device(): Promise<string> {
  const known = await kept.find<string>('arrival-device').catch(() => undefined);
  if (known) return known;
  const made = crypto.randomUUID();
  await kept.keep('arrival-device', made).catch(() => undefined);
  return made;
}
