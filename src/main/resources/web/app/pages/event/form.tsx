import { useId, useState } from 'preact/hooks';
import { enqueue } from '../../kernel/queue';
import { t } from '../../kernel/words';
import type { AnswerState } from '../../parts/answer';
import { Act, Choice, Field, Text } from '../../parts/form';
import type { Answer, Happening, Question, Reply } from './shapes';

type Props = { event: Happening; path: string; before?: Answer; version?: number; done: () => void };

/** Who comes: kept in the queue until the service has heard it. */
export function AnswerForm({ event, path, before, version, done }: Props) {
  const [state, setState] = useState<AnswerState | null>(before?.state ?? null);
  const [adults, setAdults] = useState(before?.state === 'ATTEND' ? before.adults ?? 1 : 1);
  const [children, setChildren] = useState(before?.children ?? 0);
  const [comment, setComment] = useState(before?.comment ?? '');
  const [replies, setReplies] = useState<Record<number, string>>(Object.fromEntries((before?.replies ?? []).map((each) => [each.no, each.value])));
  const [proxy, setProxy] = useState(before?.proxyName ?? '');
  const [mandate, setMandate] = useState<'NONE' | 'CHAIR' | 'NAMED'>(before?.mandate ?? 'NONE');
  const [holder, setHolder] = useState(before?.mandateName ?? '');
  const [missing, setMissing] = useState('');
  const meeting = event.kind === 'MEETING';
  const questions = event.questions ?? [];

  const tell = async () => {
    if (!state) return setMissing(t('app.answer.choose'));
    const comes = state === 'ATTEND';
    if (comes && adults + children < 1) return setMissing(t('app.answer.somebody'));
    const open = questions.findIndex((question, no) => comes && question.required && !replies[no + 1]?.trim());
    if (open >= 0) return setMissing(t('app.answer.missing', { question: questions[open].words }));
    if (meeting && state === 'ABSENT' && mandate === 'NAMED' && !holder.trim()) return setMissing(t('app.answer.missing', { question: t('app.answer.mandate-name') }));
    const said: Reply[] = comes ? questions.flatMap((_, no) => (replies[no + 1]?.trim() ? [{ no: no + 1, value: replies[no + 1].trim() }] : [])) : [];
    await enqueue({
      kind: 'answer', method: 'PUT', path, about: event.title,
      body: {
        state,
        ...(comes ? { adults, children } : {}),
        ...(comment.trim() ? { comment: comment.trim() } : {}),
        ...(said.length ? { replies: said } : {}),
        ...(meeting && comes && proxy.trim() ? { proxyName: proxy.trim() } : {}),
        ...(meeting && state === 'ABSENT' && mandate !== 'NONE' ? { mandate } : {}),
        ...(meeting && state === 'ABSENT' && mandate === 'NAMED' ? { mandateName: holder.trim() } : {}),
        // what this browser itself has still to send is no change by somebody else
        ...(version === undefined ? {} : { version }),
      },
    });
    done();
  };

  return (
    <div>
      <Choice label={t('app.answer.question')} value={state} set={setState} choices={[
        { value: 'ATTEND', label: '○ ' + t('app.answer.attend') },
        { value: 'ABSENT', label: '× ' + t('app.answer.absent') },
        { value: 'UNDECIDED', label: '△ ' + t('app.answer.undecided') },
      ]} />
      {state === 'ATTEND' && (
        <>
          <div class="party">
            <Count label={t('app.answer.adults')} value={adults} set={setAdults} most={event.mostHeads ?? 100} />
            <Count label={t('app.answer.children')} value={children} set={setChildren} most={event.mostHeads ?? 100} />
          </div>
          {questions.map((question, no) => <Asked key={no} question={question} value={replies[no + 1] ?? ''} set={(value) => setReplies({ ...replies, [no + 1]: value })} />)}
          {meeting && <Text label={t('app.answer.proxy')} hint={t('app.answer.proxy-hint')} value={proxy} set={setProxy} maxLength={60} />}
        </>
      )}
      {state === 'ABSENT' && meeting && (
        <>
          <Choice label={t('app.answer.mandate')} value={mandate} set={setMandate} choices={[
            { value: 'NONE', label: t('app.answer.mandate-none') },
            { value: 'CHAIR', label: t('app.answer.mandate-chair') },
            { value: 'NAMED', label: t('app.answer.mandate-named') },
          ]} />
          {mandate === 'NAMED' && <Text label={t('app.answer.mandate-name')} value={holder} set={setHolder} maxLength={60} required />}
        </>
      )}
      {state && <Text label={t('app.answer.comment')} hint={t('app.answer.comment-hint')} value={comment} set={setComment} rows={2} maxLength={500} />}
      {missing && <p class="note note-bad" role="alert">{missing}</p>}
      <div class="actions"><Act act={tell}>{t('app.answer.send')}</Act></div>
    </div>
  );
}

function Count({ label, value, set, most }: { label: string; value: number; set: (n: number) => void; most: number }) {
  const id = useId();
  return (
    <div class="party-count" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <button type="button" class="button plain" onClick={() => set(Math.max(0, value - 1))} aria-label={t('app.answer.less', { what: label })}>−</button>
      <output aria-live="polite">{value}</output>
      <button type="button" class="button plain" onClick={() => set(Math.min(most, value + 1))} aria-label={t('app.answer.more', { what: label })}>＋</button>
    </div>
  );
}

function Asked({ question, value, set }: { question: Question; value: string; set: (value: string) => void }) {
  const label = question.words + (question.required ? ' ' + t('app.answer.required') : '');
  if (question.kind === 'YES_NO') {
    return <Choice label={label} value={value || null} set={set} choices={[{ value: 'YES', label: t('app.yes') }, { value: 'NO', label: t('app.no') }]} />;
  }
  if (question.kind === 'CHOICE') {
    return (
      <Field label={label}>
        {(id) => (
          <select id={id} value={value} onChange={(e) => set(e.currentTarget.value)}>
            <option value="" />
            {question.choices?.map((choice, i) => <option key={choice} value={choice}>{question.labels?.[i] ?? choice}</option>)}
          </select>
        )}
      </Field>
    );
  }
  if (question.kind === 'NUMBER') return <Text label={label} value={value} set={set} inputMode="numeric" maxLength={6} />;
  return <Text label={label} value={value} set={set} maxLength={200} />;
}
