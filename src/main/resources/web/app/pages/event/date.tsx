import { useEffect, useRef, useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me, type Home } from '../../kernel/me';
import { taken, waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { AnswerMark, answerPath, waitingAnswer } from '../../parts/answer';
import { Icon } from '../../parts/icon';
import { colon } from '../../parts/marks';
import { Picture } from '../../parts/picture';
import { deadline, over, whole } from '../../parts/span';
import { Shown } from '../../parts/state';
import { AnswerForm } from './form';
import type { Answer, Happening, OwnAnswer, When } from './shapes';

type Props = { event: Happening; date: When; tongue: string };

/** One date of an event: when, where, how many places, and the reader's own answer. */
export function DateCard({ event, date, tongue }: Props) {
  const homes = useSignal(me)?.homes ?? [];
  const asked = event.answeredBy !== 'NOBODY' && date.state === 'PLANNED' && event.state === 'PUBLISHED';
  const several = event.answeredBy === 'HOUSEHOLD' && homes.length > 1;
  return (
    <section class="card" aria-label={whole(date)}>
      <h3 class={date.state === 'CANCELLED' ? 'gone' : undefined}>{whole(date)}</h3>
      {date.state === 'CANCELLED' && <p><span class="tag bad"><span aria-hidden="true">✕ </span>{t('app.event.cancelled')}</span></p>}
      {date.placeName && <p>{t('app.event.place')}{colon()}<span lang={tongue}>{date.placeName}</span></p>}
      {date.note && <p lang={tongue}>{date.note}</p>}
      {asked && !several && <Own event={event} date={date} />}
      {asked && several && homes.map((home) => <Own key={home.household} event={event} date={date} home={home} />)}
    </section>
  );
}

/** The household is named by the smallest unit it belongs to, because no page knows its family name. */
const homeName = (home: Home): string => home.units[home.units.length - 1]?.name ?? '';

function Own({ event, date, home }: { event: Happening; date: When; home?: Home }) {
  const path = answerPath(date.id, home?.household);
  const own = useGet<OwnAnswer>(path);
  const heard = useSignal(taken);
  const queue = useSignal(waiting);
  const [fresh, setFresh] = useState<OwnAnswer | null>(null);
  const refused = queue.find((row) => row.refused && row.kind === 'answer' && row.path === path);
  useEffect(() => {
    if (heard?.row.path === path && heard.answer) {
      setFresh(heard.answer as OwnAnswer);
      own.again();
    }
  }, [heard]);
  useEffect(() => {
    if (refused) {
      setFresh(null);
      own.again();
    }
  }, [refused?.number]);
  if (own.problem?.status === 403) return null;
  const row = waitingAnswer(queue, date.id, home?.household);
  return (
    <Shown of={own}>
      {(body) => (
        <>
          {home && <h4>{homeName(home)}</h4>}
          {refused && <p class="note note-bad" role="alert">{t('app.answer.refused')} {refused.refused!.sentence}</p>}
          <Told event={event} date={date} own={fresh ?? body} waits={row?.body as Answer | undefined} path={path} household={home?.household} />
        </>
      )}
    </Shown>
  );
}

type ToldProps = { event: Happening; date: When; own: OwnAnswer; waits?: Answer; path: string; household?: string };

function Told({ event, date, own, waits, path, household }: ToldProps) {
  const [changing, change] = useState(false);
  const result = useRef<HTMLDivElement>(null);
  const answer = waits ?? own.answer;
  const open = own.open && !over(date);
  const done = () => {
    change(false);
    // the form is gone: whoever reads by ear goes on where its result stands
    setTimeout(() => result.current?.focus());
  };
  return (
    <>
      <div ref={result} tabIndex={-1} aria-live="polite">
        {answer && <p>{t('app.answer.yours')}{colon()}<AnswerMark state={answer.state} seat={own.answer?.seat} waits={!!waits} />{answer.state === 'ATTEND' && ' ' + heads(answer)}</p>}
        {!waits && own.answer?.seat === 'WAITING' && <p class="note note-old">{t('app.answer.place-in-queue', { n: own.answer.placeInQueue ?? 1 })}</p>}
      </div>
      {open && own.placesLeft !== undefined && own.placesLeft !== null && <p class="quiet">{t(own.placesLeft > 0 ? 'app.answer.places-left' : 'app.answer.full', { n: own.placesLeft })}</p>}
      {own.closesAt && <p class={open ? undefined : 'quiet'}>{t(open ? 'app.answer.until' : 'app.answer.closed', { time: deadline(own.closesAt) })}</p>}
      {!waits && own.answer?.state === 'ATTEND' && own.answer.seat === 'SEATED' && <Ticket date={date} household={household} answer={own.answer} />}
      {open && answer && !changing && <button type="button" class="button plain" onClick={() => change(true)}>{t('app.answer.change')}</button>}
      {open && (!answer || changing) && <AnswerForm event={event} path={path} before={answer} version={waits ? undefined : own.answer?.version ?? 0} done={done} />}
    </>
  );
}

const heads = (answer: Answer): string =>
  t('app.answer.heads', { adults: answer.adults ?? 1, children: answer.children ?? 0 });

function Ticket({ date, household, answer }: { date: When; household?: string; answer: Answer }) {
  const [open, set] = useState(false);
  const path = `/api/v1/occurrences/${date.id}/ticket.svg` + (household ? '?household=' + household : '');
  return (
    <details onToggle={(e) => set(e.currentTarget.open)}>
      <summary><Icon name="ticket" /> {t('app.ticket.show')}</summary>
      {open && <><p>{t('app.ticket.what')} {heads(answer)}</p><Picture path={path} alt={t('app.ticket.alt')} class="code-picture" /></>}
    </details>
  );
}
