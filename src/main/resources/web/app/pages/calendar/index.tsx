import { useState } from 'preact/hooks';
import { waiting } from '../../kernel/queue';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { day } from '../../kernel/time';
import { language, t, word } from '../../kernel/words';
import { useAll } from '../../parts/all';
import { AnswerMark, waitingAnswer, type AnswerState, type Seat } from '../../parts/answer';
import { Icon } from '../../parts/icon';
import { langOfWords, type Translated } from '../../parts/reading';
import { dayKey, firstDay, hours, lastDay, over, type Span } from '../../parts/span';
import { Shown } from '../../parts/state';
import { Feeds } from './feeds';
import { Grid } from './grid';

/** One date of an event as the calendar lists it. */
export type Line = Span & {
  id: string; event: string; title: string; unitName: string; kind: 'EVENT' | 'MEETING' | 'DATE'; state: 'PLANNED' | 'CANCELLED';
  place?: { name?: string }; note?: string; answeredBy: 'NOBODY' | 'PERSON' | 'HOUSEHOLD'; closesAt?: string;
  answer?: AnswerState; seat?: Seat; seatsLeft?: number; translation?: Translated;
};

/** Year and month, as the calendar turns its pages. */
export type Month = { year: number; month: number };

const two = (n: number): string => String(n).padStart(2, '0');
const first = ({ year, month }: Month): string => `${year}-${two(month)}-01`;
const last = ({ year, month }: Month): string => `${year}-${two(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;

function now(): Month {
  const [year, month] = dayKey(Date.now()).split('-').map(Number);
  return { year, month };
}

const turned = ({ year, month }: Month, by: number): Month => {
  const at = new Date(Date.UTC(year, month - 1 + by, 1));
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1 };
};

/** All dates of a month that the reader may see, day by day, with their own answers. */
export default function Calendar() {
  const [month, turn] = useState(now);
  const lines = useAll<Line>(`/api/v1/calendar?from=${first(month)}&to=${last(month)}&limit=100`);
  const name = new Intl.DateTimeFormat(language() === 'ja-x-easy' ? 'ja' : language(), { year: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(first(month)));
  return (
    <>
      <h1>{t('app.nav.calendar')}</h1>
      <div class="month-turn">
        <button type="button" class="button plain" onClick={() => turn(turned(month, -1))} aria-label={t('app.calendar.before')}><Icon name="back" /></button>
        <h2 aria-live="polite">{name}</h2>
        <button type="button" class="button plain" onClick={() => turn(turned(month, 1))} aria-label={t('app.calendar.after')}><Icon name="forward" /></button>
      </div>
      <Shown of={lines}>{(all) => <Agenda key={first(month)} lines={all} month={month} />}</Shown>
      <Feeds />
    </>
  );
}

function Agenda({ lines, month }: { lines: Line[]; month: Month }) {
  const past = lines.filter((line) => over(line));
  const coming = lines.filter((line) => !over(line));
  // of a month that is over, everything is past and nothing need be hidden
  if (!coming.length && past.length) return <Days lines={past} />;
  return (
    <>
      <Grid lines={lines} month={month} />
      {past.length > 0 && <details><summary>{t('app.calendar.past', { n: past.length })}</summary><Days lines={past} /></details>}
      {coming.length ? <Days lines={coming} /> : <p class="card">{t('app.calendar.none')}</p>}
    </>
  );
}

function Days({ lines }: { lines: Line[] }) {
  const days = new Map<string, Line[]>();
  lines.forEach((line) => days.set(firstDay(line), [...(days.get(firstDay(line)) ?? []), line]));
  return (
    <>
      {[...days.entries()].map(([key, all]) => (
        <section key={key} class="agenda-day" id={'day-' + key}>
          <h3>{day(key)}{key === dayKey(Date.now()) && <>{' '}<span class="tag good">{t('app.calendar.today')}</span></>}</h3>
          <ul class="list">{all.map((line) => <li key={line.id}><Entry line={line} /></li>)}</ul>
        </section>
      ))}
    </>
  );
}

function Entry({ line }: { line: Line }) {
  const row = waitingAnswer(useSignal(waiting), line.id);
  const state = (row?.body?.state as AnswerState | undefined) ?? line.answer;
  const gone = line.state === 'CANCELLED';
  const asked = line.answeredBy !== 'NOBODY' && !gone && !over(line) && (!line.closesAt || new Date(line.closesAt).getTime() > Date.now());
  const days = lastDay(line) === firstDay(line) ? '' : `–${day(lastDay(line))} `;
  return (
    <Link to={'/events/' + line.event}>
      <span class="time">{line.startsOn ? days : ''}{hours(line)}</span>{' '}
      <strong class={gone ? 'gone' : undefined} lang={langOfWords(line.translation)}>{line.title}</strong>
      {line.translation?.label && <>{' '}<span class="tag">{line.translation.label}</span></>}
      <br />
      <span class="quiet">{line.kind === 'MEETING' && word('app.event.kind.', line.kind) + '・'}{line.unitName}{line.place?.name && '・' + line.place.name}</span>
      {line.note && <><br /><span lang="ja">{line.note}</span></>}
      <br />
      {gone && <span class="tag bad"><span aria-hidden="true">✕ </span>{t('app.event.cancelled')}</span>}
      {!gone && state && <AnswerMark state={state} seat={line.seat} waits={!!row} />}
      {!state && asked && <span class="tag warn"><span aria-hidden="true">！ </span>{t('app.answer.asked')}</span>}
    </Link>
  );
}
