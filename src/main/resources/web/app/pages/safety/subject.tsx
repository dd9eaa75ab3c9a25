import { useRef, useState } from 'preact/hooks';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { callsForHelp, isKnown, type Said, type Status } from '../../parts/safety';
import { Details, StatusButtons } from '../../parts/safety-form';
import { Dial, StatusTag, when } from '../../parts/safety-words';

type Known = { status: Status; confirmed: boolean; conflict?: boolean; stale?: boolean; source?: string; asOf?: string; waiting?: boolean };
type SubjectProps = {
  title: string; level: 2 | 3; drill: boolean; state?: Known; brief?: boolean;
  say: (said: Said) => Promise<void>; takeBack: (status: Status) => Promise<void>;
};

/** How one person is, and the taps that say so. What is tapped is answered at once; details come after it. */
export function Subject({ title, level, drill, state, brief, say, takeBack }: SubjectProps) {
  const [step, setStep] = useState<'shown' | 'asked' | 'detail' | 'back'>('shown');
  const result = useRef<HTMLDivElement>(null);
  const Heading = level === 2 ? 'h2' : 'h3';
  const known = state !== undefined && isKnown(state);
  const calls = known && callsForHelp(state.status);
  const then = (next: typeof step) => {
    setStep(next);
    // what was tapped is gone: go on from the result
    result.current?.focus();
  };
  const pick = async (status: Status) => {
    await say({ status });
    then(callsForHelp(status) ? 'detail' : 'shown');
  };
  return (
    <section class="subject">
      <Heading>{title}</Heading>
      <div ref={result} tabIndex={-1} role="status">
        {known && <p class="known"><StatusTag status={state.status} /> {state.waiting ? <span><Icon name="waits" /> {t('safety.answer.queued')}</span> : <Recorded state={state} />}</p>}
        {!known && brief && <p class="known"><StatusTag status="UNCONFIRMED" /></p>}
        {state?.conflict && <p class="note note-old">{t('safety.household.conflict')}</p>}
      </div>
      {calls && <Dial drill={drill} />}
      {(step === 'asked' || (!known && !brief)) && <StatusButtons who={title} small={brief} pick={pick} />}
      {step === 'asked' && calls && <p class="note note-old">{t('app.safety.help-stands')}</p>}
      {step === 'detail' && known && <Details status={state.status} cancel={() => then('shown')} send={async (said) => { await say(said); then('shown'); }} />}
      {step === 'back' && (
        <div class="card" role="group" aria-label={t('safety.help.cancel')}>
          <p>{t('app.safety.back-question')}</p>
          <StatusButtons small statuses={['SAFE', 'MINOR_INJURY', 'OUTSIDE']} who={title} pick={async (status) => { await takeBack(status); then('shown'); }} />
          <button type="button" class="button plain" onClick={() => then('shown')}>{t('app.safety.still-needed')}</button>
        </div>
      )}
      {next()}
    </section>
  );

  function next() {
    if (!known && !brief) return null;
    return (
      <div class="actions">
        {!known && <button type="button" class="button" onClick={() => void pick('SAFE')}><span aria-hidden="true">✓</span> {t('safety.status.safe')}<span class="only-read"> {title}</span></button>}
        {step !== 'asked' && <button type="button" class="button plain" onClick={() => setStep('asked')}>{t(known ? 'safety.answer.change' : 'app.safety.other-answer')}<span class="only-read"> {title}</span></button>}
        {known && step !== 'detail' && <button type="button" class="button plain" onClick={() => setStep('detail')}>{t('app.safety.more')}<span class="only-read"> {title}</span></button>}
        {calls && step !== 'back' && <button type="button" class="button plain" onClick={() => setStep('back')}>{t('safety.help.cancel')}<span class="only-read"> {title}</span></button>}
      </div>
    );
  }
}

function Recorded({ state }: { state: Known }) {
  if (!state.asOf) return null;
  return <span>{t(state.source === 'SELF' ? 'safety.answer.recorded' : 'app.safety.noted-by.' + (state.source ?? 'FAMILY').toLowerCase().replace(/_/g, '-'), { time: when(state.asOf) })}</span>;
}
