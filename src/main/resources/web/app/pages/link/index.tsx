import { useEffect, useRef, useState } from 'preact/hooks';
import { dismiss, enqueue, taken, waiting, type Waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { clock } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Choice } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { callsForHelp, type Said, type Status } from '../../parts/safety';
import { Details, StatusButtons } from '../../parts/safety-form';
import { Dial, DrillNote, StatusTag, when } from '../../parts/safety-words';
import { Speech } from '../../parts/speech';
import { useLink } from './read';

type Kept = { said: Said; at: number; cancelled?: boolean };

/** What a link of a mail or short message asks: answered by one tap, without coming in; it names nobody. */
export default function LinkPage({ params }: PageProps) {
  const link = useLink(params.code);
  const path = `/api/v1/safety-links/${encodeURIComponent(params.code)}/answers`;
  const rows = useSignal(waiting).filter((row) => row.path === path);
  const [last, setLast] = useState<Kept | null>(null);
  const [recorded, setRecorded] = useState<string | null>(null);
  const [practised, setPractised] = useState(false);
  const [whole, setWhole] = useState<boolean | null>(null);
  const [step, setStep] = useState<'shown' | 'asked' | 'detail' | 'back'>('shown');
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => taken.follow(() => {
    if (taken.value?.row.path !== path) return;
    setRecorded(taken.value.answer?.receivedAt ?? null);
    setPractised(taken.value.answer?.drill === true);
  }), [path]);
  const refused = rows.find((row) => row.refused);
  const waits = newest(rows);
  if (link.gone || refused) return <Over understood={refused && (() => void dismiss(refused.number))} />;
  if (!link.view && !waits) return <><h1>{t('app.nav.safety')}</h1><Speech /><p class="quiet" role="status">{t(link.lost ? 'app.offline' : 'app.loading')}</p>{link.lost && <button type="button" class="button" onClick={link.again}>{t('app.again')}</button>}</>;
  const view = link.view;
  const drill = view?.drill ?? practised;
  const shown = last ?? (waits && { said: waits.body as Said, at: waits.at });
  const all = view?.personal ? whole ?? false : true;
  const then = (next: typeof step) => { setStep(next); result.current?.focus(); };
  const put = async (said: Said, kind?: 'CANCELLED') => {
    setRecorded(null);
    setLast({ said, at: Date.now(), cancelled: kind !== undefined });
    await enqueue({
      kind: 'safety-link', method: 'POST', path, key: null, stamp: 'sentAt', first: true, bare: true, about: t('app.nav.safety'),
      body: { key: crypto.randomUUID(), at: new Date().toISOString(), whole: all, kind, ...said },
    });
  };
  const pick = async (status: Status) => { await put({ status }); then(callsForHelp(status) ? 'detail' : 'shown'); };
  const calls = shown !== null && shown !== undefined && callsForHelp(shown.said.status);
  return (
    <>
      <h1>{drill && <><span class="tag drill">{t('app.safety.drill')}</span> </>}{t('app.nav.safety')}</h1>
      <Speech />
      <DrillNote drill={drill} />
      {view?.closedAt && <p class="note note-good">{t(drill ? 'safety.drill.closed' : 'safety.closed', { time: clock(view.closedAt) })} {t('app.safety.late')}</p>}
      <p class="question" lang={view?.language === 'ja-x-easy' ? 'ja' : view?.language}>{view?.question}</p>
      <div ref={result} tabIndex={-1} role="status">
        {shown && <p class="known"><StatusTag status={shown.said.status} /> {waits || !recorded ? <span><Icon name="waits" /> {t(navigator.onLine && !link.lost ? 'app.safety.sending' : 'safety.answer.queued')}</span> : <span>✓ {t('safety.answer.recorded', { time: when(recorded) })}</span>}</p>}
        {!shown && view?.answered && <p class="note note-good">{t('app.link.answered')}</p>}
      </div>
      {calls && <Dial drill={drill} />}
      {view?.personal && view.people > 1 && (!shown || step === 'asked') && (
        <Choice label={t('app.link.whom')} value={all ? 'yes' : 'no'} set={(value) => setWhole(value === 'yes')}
          choices={[{ value: 'no', label: t('app.link.only-me') }, { value: 'yes', label: t('app.link.everybody', { n: view.people }) }]} />
      )}
      {view && !view.personal && <p>{t('app.link.whole-house', { n: view.people })}</p>}
      {(!shown || step === 'asked') && <StatusButtons pick={pick} />}
      {step === 'detail' && shown && <Details status={shown.said.status} cancel={() => then('shown')} send={async (said) => { await put(said); then('shown'); }} />}
      {step === 'back' && (
        <div class="card" role="group" aria-label={t('safety.help.cancel')}>
          <p>{t('app.safety.back-question')}</p>
          <StatusButtons small statuses={['SAFE', 'MINOR_INJURY', 'OUTSIDE']} pick={async (status) => { await put({ status }, 'CANCELLED'); then('shown'); }} />
        </div>
      )}
      {shown && (
        <div class="actions">
          {step !== 'asked' && <button type="button" class="button plain" onClick={() => setStep('asked')}>{t('safety.answer.change')}</button>}
          {step !== 'detail' && <button type="button" class="button plain" onClick={() => setStep('detail')}>{t('app.safety.more')}</button>}
          {(calls || step === 'asked') && step !== 'back' && <button type="button" class="button plain" onClick={() => setStep('back')}>{t('safety.help.cancel')}</button>}
        </div>
      )}
      {!shown && <p class="quiet">{t('safety.read-is-not-safe')}</p>}
      <p class="quiet">{t('app.link.private')}</p>
      <p>{t('safety.dial-171')} <a class="button plain" href="tel:171">{t('app.safety.call', { number: '171' })}</a></p>
    </>
  );
}

function newest(rows: Waiting[]): Waiting | undefined {
  return rows.filter((row) => !row.refused).pop();
}

/** What to do with a link that leads nowhere any more. */
function Over({ understood }: { understood?: () => void }) {
  return (
    <>
      <h1>{t('app.nav.safety')}</h1>
      <Speech />
      <p class="note note-old">{t('safety.link.expired')}</p>
      <p>{t('safety.towel')}</p>
      <p>{t('safety.dial-171')} <a class="button plain" href="tel:171">{t('app.safety.call', { number: '171' })}</a></p>
      <p>{t('app.link.other-ways')}</p>
      {understood && <button type="button" class="button" onClick={understood}>{t('app.understood')}</button>}
    </>
  );
}
