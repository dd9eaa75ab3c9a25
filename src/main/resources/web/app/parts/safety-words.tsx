import { moment, clock } from '../kernel/time';
import { langOf, t, word } from '../kernel/words';
import { Icon, type IconName } from './icon';
import type { Status } from './safety';

const SIGN: Record<Status, IconName> = { SAFE: 'check', OUTSIDE: 'outside', UNCONFIRMED: 'unknown', MINOR_INJURY: 'plus', HELP: 'mark', URGENT: 'marks' };

/** How somebody is, in words. */
export const statusWord = (status: string): string => word('safety.status.', status);

/** Where somebody stays, in words. */
export const placeWord = (place: string): string => word('safety.place.', place);

/** What is the matter, in words. */
export const flagWord = (flag: string): string => word('safety.flag.', flag);

/** How much of a household is known, in words. */
export const completenessWord = (state: string): string => word('safety.household.', state);

/** A sign that stands beside the words of a status, so that colour is never alone. */
export function Sign({ status }: { status: Status }) {
  return <Icon name={SIGN[status]} />;
}

/** Which colours a status has. */
export function tone(status: Status): 'good' | 'warn' | 'bad' {
  if (status === 'SAFE' || status === 'OUTSIDE') return 'good';
  return status === 'HELP' || status === 'URGENT' ? 'bad' : 'warn';
}

/** A status as a small label. */
export function StatusTag({ status }: { status: Status }) {
  return <span class={'tag ' + tone(status)}><Sign status={status} /> {statusWord(status)}</span>;
}

/** Today's times by the clock alone, others with their day. */
export function when(at: string | number): string {
  return Date.now() - new Date(at).getTime() < 12 * 3_600_000 ? clock(at) : moment(at);
}

/** What a check asks, in the reader's language even where the answer of the service is an older one. */
export function Question({ check }: { check: { drill: boolean; question: string } }) {
  const key = 'safety.question.' + (check.drill ? 'drill' : check.question.toLowerCase());
  return <span lang={langOf(key)}>{t(key)}</span>;
}

/** Says throughout a drill that it is one. */
export function DrillNote({ drill }: { drill: boolean }) {
  return drill ? <p class="note note-drill"><strong>{t('app.safety.drill')}</strong> {t('safety.drill.notice')}</p> : null;
}

/** Numbers that help at once; a drill calls nobody. */
export function Dial({ drill }: { drill: boolean }) {
  if (drill) return <p class="quiet">{t('app.safety.drill-no-call')}</p>;
  return (
    <div class="note note-bad">
      <p>{t('safety.help.call-119')}</p>
      <p>{t('safety.help.call-110')}</p>
      <p class="actions">
        <a class="button danger" href="tel:119">{t('app.safety.call', { number: '119' })}</a>
        <a class="button plain" href="tel:110">{t('app.safety.call', { number: '110' })}</a>
      </p>
    </div>
  );
}
