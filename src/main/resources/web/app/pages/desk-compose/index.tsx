import { useEffect, useState } from 'preact/hooks';
import type { Office } from '../../kernel/me';
import { place } from '../../kernel/route';
import { t } from '../../kernel/words';
import { OfficeChoice, officeName, useOffice } from '../../parts/office';
import { Act, sure } from '../../parts/form';
import { Trouble } from '../../parts/state';
import { StepHeading, Steps } from '../../parts/steps';
import { AudienceStep } from './audience';
import { CheckStep } from './check';
import { ready } from './draft';
import { useDraft, type Work } from './saving';
import { WriteStep } from './write';

/** Writes a circular in three steps: the words, whom they are for, and a look at all of it before it goes out. */
export default function Compose() {
  const office = useOffice();
  const [first] = useState(() => place.value.query.get('draft'));
  return (
    <>
      <h1>{t('desk.page.compose')}</h1>
      {office ? <Composing key={office.unit.id} office={office} id={first} /> : <OfficeChoice />}
    </>
  );
}

function Composing({ office, id }: { office: Office; id: string | null }) {
  const work = useDraft(office.unit, id);
  const [step, setStep] = useState(0);
  const [missing, setMissing] = useState<'title' | 'audience' | null>(null);
  const untitled = work.draft?.words.title.trim() === '';
  const unaddressed = work.draft?.words.audience.length === 0;
  useEffect(() => {
    // who goes on too early is taken to the field that is empty
    if (missing === 'title') document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [missing, step]);
  useEffect(() => { if ((missing === 'title' && !untitled) || (missing === 'audience' && !unaddressed)) setMissing(null); });
  if (!work.draft) return <p class="quiet" role="status">{t('app.loading')}</p>;
  const names = [t('desk.compose.step.write'), t('desk.compose.step.audience'), t('desk.compose.step.check')];
  const go = (to: number) => {
    const lacking = to > 0 && untitled ? 'title' : to > 1 && unaddressed ? 'audience' : null;
    setMissing(lacking);
    setStep(lacking === 'title' ? 0 : lacking === 'audience' ? 1 : to);
    if (lacking === 'title' && missing === 'title') document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  };
  const props = { work, office, go };
  return (
    <>
      <p class="quiet">{officeName(office)}</p>
      <Steps label={t('desk.compose.steps')} steps={names} now={step} go={go} />
      <SavedState work={work} />
      <StepHeading text={names[step]} step={step} of={3} />
      {missing === 'audience' && <p class="note note-bad" role="alert">✕ {t('desk.compose.audience-needed')}</p>}
      {step === 0 && <WriteStep {...props} missing={missing === 'title'} />}
      {step === 1 && <AudienceStep {...props} />}
      {step === 2 && <CheckStep {...props} />}
    </>
  );
}

/** Where what was typed is now; said aloud too, but not at every letter. */
function SavedState({ work }: { work: Work }) {
  const { safety, problem, restored } = work;
  const changed = problem?.slug === 'circular-changed';
  return (
    <>
      <p class="quiet saved-state" role="status">
        {safety === 'saved' && work.draft!.id && <>✓ {t('desk.compose.saved')}</>}
        {safety === 'saving' && t('desk.compose.saving')}
        {safety === 'here' && t(ready(work.draft!.words) ? 'desk.compose.here' : 'desk.compose.here-title')}
        {safety === 'refused' && t('desk.compose.refused')}
      </p>
      {restored && (
        <div class="note note-old">
          <p>{t('desk.compose.restored')}</p>
          {work.draft!.id
            ? <Act kind="plain" act={async () => { if (sure(t('desk.compose.restart-sure'))) await work.reload(); }}>{t('desk.compose.revert')}</Act>
            : <Act kind="plain" act={async () => { if (sure(t('desk.compose.restart-sure'))) await work.forget(); }}>{t('desk.compose.restart')}</Act>}
        </div>
      )}
      {problem && <Trouble problem={problem} />}
      {changed && (
        <div class="actions">
          <Act act={work.reload}>{t('desk.compose.take-theirs')}</Act>
          <Act kind="plain" act={work.overwrite}>{t('desk.compose.keep-mine')}</Act>
        </div>
      )}
    </>
  );
}
