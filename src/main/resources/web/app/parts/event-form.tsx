import { useState } from 'preact/hooks';
import { Problem } from '../kernel/problem';
import { t } from '../kernel/words';
import { Act, Choice, Text } from './form';
import { local } from './when';
import type { Span } from './span';

type Kind = 'EVENT' | 'MEETING' | 'DATE';
type AnsweredBy = 'PERSON' | 'HOUSEHOLD' | 'NOBODY';
type Place = { name?: string; address?: string; latitude?: number; longitude?: number };

/** What of an event is written at the desk. */
export type Written = Span & { kind: Kind; title: string; body?: string; place?: Place; answeredBy: AnsweredBy; capacity?: number; quorum?: object };

type Fields = Record<'title' | 'body' | 'starts' | 'ends' | 'place' | 'capacity', string> & { kind: Kind; allDay: boolean; answered: 'PERSON' | 'HOUSEHOLD' };

const blank: Fields = { kind: 'EVENT', title: '', body: '', allDay: false, starts: '', ends: '', place: '', capacity: '', answered: 'HOUSEHOLD' };

function fieldsOf(event: Written): Fields {
  const allDay = Boolean(event.startsOn);
  return {
    kind: event.kind, title: event.title, body: event.body ?? '', allDay,
    starts: allDay ? event.startsOn! : local(event.startsAt!),
    ends: allDay ? event.endsOn ?? '' : event.endsAt ? local(event.endsAt) : '',
    place: event.place?.name ?? '', capacity: event.capacity ? String(event.capacity) : '',
    answered: event.answeredBy === 'PERSON' ? 'PERSON' : 'HOUSEHOLD',
  };
}

/** A field of day and time read by the city's clock. */
const inTheCity = (typed: string): string => typed + ':00+09:00';

/** What the service is told; of a change also what is to be empty now. */
function told(fields: Fields, before?: Written): object {
  const { kind, title, body, allDay } = fields;
  const ends = fields.ends || fields.starts;
  const meeting = kind === 'MEETING';
  const place = fields.place.trim();
  const limited = kind !== 'DATE' && fields.capacity.trim();
  const clear = [...(place || !before?.place ? [] : ['PLACE']), ...(limited || !before?.capacity ? [] : ['CAPACITY']), ...(meeting || !before?.quorum ? [] : ['QUORUM'])];
  return {
    kind, title: title.trim(), body,
    ...(allDay ? { startsOn: fields.starts, endsOn: ends } : { startsAt: inTheCity(fields.starts), endsAt: inTheCity(ends) }),
    // where the name is another, the old address would lead elsewhere
    ...(place && { place: before?.place?.name === place ? before.place : { name: place } }),
    answeredBy: kind === 'DATE' ? 'NOBODY' : fields.answered,
    ...(limited && { capacity: Number(limited) }),
    ...(meeting && !before?.quorum && { quorum: { part: 1, whole: 2, more: false } }),
    ...(clear.length && { clear }),
  };
}

/** Under which field a fault of the service is shown. */
const FIELD: Record<string, keyof Fields> = { title: 'title', body: 'body', startsAt: 'starts', startsOn: 'starts', endsAt: 'ends', endsOn: 'ends', place: 'place', 'place.name': 'place', capacity: 'capacity' };

type FormProps = { before?: Written; save: (event: object) => Promise<void>; yes: string; close: () => void };

/** The fewest questions from which an event can begin, or the same to change it. */
export function EventForm({ before, save, yes, close }: FormProps) {
  const [fields, setFields] = useState<Fields>(before ? fieldsOf(before) : blank);
  const [faults, setFaults] = useState<Partial<Record<keyof Fields, string>>>({});
  const set = (key: keyof Fields) => (value: string) => setFields((now) => ({ ...now, [key]: value }));
  const allDay = (on: boolean) => setFields((now) => ({ ...now, allDay: on, starts: turned(now.starts, on), ends: turned(now.ends, on) }));
  const check = (): Partial<Record<keyof Fields, string>> => ({
    ...(fields.title.trim() ? {} : { title: t('desk.events.need-title') }),
    ...(fields.starts ? {} : { starts: t('desk.events.need-starts') }),
    ...(fields.starts && fields.ends && (fields.allDay ? fields.ends < fields.starts : fields.ends <= fields.starts) ? { ends: t('desk.events.need-later') } : {}),
    ...(fields.kind === 'DATE' || /^([1-9]\d*)?$/.test(fields.capacity.trim()) ? {} : { capacity: t('desk.events.need-number') }),
    ...(!fields.allDay && fields.starts && !fields.ends ? { ends: t('desk.events.need-ends') } : {}),
  });
  const press = async () => {
    const found = check();
    setFaults(found);
    if (Object.keys(found).length) return focusFault();
    try {
      await save(told(fields, before));
    } catch (failure) {
      if (!(failure instanceof Problem) || !failure.violations.length) throw failure;
      const named = failure.violations.filter((each) => FIELD[each.field]);
      setFaults(Object.fromEntries(named.map((each) => [FIELD[each.field], each.message])));
      // what stands at its field is not said a second time
      if (named.length < failure.violations.length) throw failure;
      focusFault();
    }
  };
  const type = fields.allDay ? 'date' : 'datetime-local';
  return (
    <>
      <Choice label={t('desk.events.kind')} value={fields.kind} set={set('kind')} choices={(['EVENT', 'MEETING', 'DATE'] as Kind[]).map((value) => ({ value, label: t('desk.events.kind.' + value.toLowerCase()) }))} />
      <Text label={t('desk.events.title')} value={fields.title} set={set('title')} maxLength={100} required fault={faults.title} />
      <Text label={t('desk.events.body')} value={fields.body} set={set('body')} rows={5} maxLength={4000} fault={faults.body} />
      <label class="check"><input type="checkbox" checked={fields.allDay} onChange={(e) => allDay(e.currentTarget.checked)} /><span>{t('app.calendar.all-day')}</span></label>
      <Text key={type + 'starts'} label={t('desk.events.starts')} type={type} value={fields.starts} set={set('starts')} required fault={faults.starts} />
      <Text key={type + 'ends'} label={t('desk.events.ends')} type={type} value={fields.ends} set={set('ends')} fault={faults.ends} />
      <Text label={t('desk.events.place')} value={fields.place} set={set('place')} maxLength={100} fault={faults.place} />
      {fields.kind !== 'DATE' && (
        <>
          <Choice label={t('desk.events.answered-by')} value={fields.answered} set={set('answered')} choices={(['HOUSEHOLD', 'PERSON'] as const).map((value) => ({ value, label: t('desk.events.answered-by.' + value.toLowerCase()) }))} />
          <Text label={t('desk.events.capacity')} hint={t('desk.events.capacity-hint')} inputMode="numeric" value={fields.capacity} set={set('capacity')} fault={faults.capacity} />
        </>
      )}
      <div class="actions">
        <Act act={press}>{yes}</Act>
        <button type="button" class="button plain" onClick={close}>{t('app.cancel')}</button>
      </div>
    </>
  );
}

/** A time as a day, and a day as a time, so that nothing is typed twice. */
const turned = (typed: string, allDay: boolean): string => (allDay ? typed.slice(0, 10) : typed && typed + 'T10:00');

function focusFault(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.field-fault input, .field-fault textarea')?.focus());
}
