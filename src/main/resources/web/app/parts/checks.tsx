import type { ComponentChildren } from 'preact';
import type { Unit } from '../kernel/me';
import { moment } from '../kernel/time';
import { language, t, word } from '../kernel/words';
import type { Share } from './charts';
import { Icon } from './icon';

/** How many households are how; null is withheld. */
export type Counts = {
  households: number;
  answered: number | null;
  safe: number | null;
  partial: number | null;
  hurt: number | null;
  help: number;
  urgent: number;
  conflict: number | null;
  notSeen: number | null;
  stale: number | null;
};

/** Seconds until a quarter, half and three quarters had answered. */
export type AnswerClock = { t25: number | null; t50: number | null; t75: number | null };

/** A unit in which a check asks, and since when. */
export type Where = Pick<Unit, 'id' | 'kind' | 'name'> & { askedSince?: string };

/** A safety check (GET /api/v1/safety-checks/{id}). */
export type Check = {
  id: string;
  state: 'PROPOSED' | 'OPEN' | 'CLOSED' | 'DROPPED';
  drill: boolean;
  announced: boolean;
  question: 'EARTHQUAKE' | 'DISASTER';
  text: string;
  unit: Where;
  lead: Where;
  areas: Where[];
  createdAt: string;
  openedAt?: string;
  closedAt?: string;
  byOfficer: boolean;
};

/** Whether it is a drill or real, in words and in a colour, wherever a check is named. */
export function WorldTag({ drill }: { drill: boolean }) {
  return drill ? <span class="tag drill">◇ {t('desk.safety.drill')}</span> : <span class="tag bad">■ {t('desk.safety.real')}</span>;
}

/** The frame of what belongs to a drill: violet, and the words that it is one. */
export function World({ drill, children }: { drill: boolean; children: ComponentChildren }) {
  if (!drill) return <>{children}</>;
  return (
    <div class="drill-page">
      <p class="note note-drill"><strong>◇ {t('desk.safety.drill')}</strong> {t('safety.drill.notice')}</p>
      {children}
    </div>
  );
}

/** A moment with its year where that is not the present one: drills are compared over years. */
export function dated(at: string): string {
  const year = (time: string | number) => new Intl.DateTimeFormat(language() === 'ja-x-easy' ? 'ja' : language(), { timeZone: 'Asia/Tokyo', year: 'numeric' }).format(new Date(time));
  return year(at) === year(Date.now()) ? moment(at) : `${year(at)} ${moment(at)}`;
}

/** The parts of a tally, the worst first, each with its own filling. */
export function shares(counts: Counts): Share[] {
  return [
    { key: 'urgent', label: t('desk.count.urgent'), n: counts.urgent, look: 'urgent' },
    { key: 'help', label: t('desk.count.help'), n: counts.help, look: 'help' },
    { key: 'conflict', label: t('desk.count.conflict'), n: counts.conflict, look: 'conflict' },
    { key: 'hurt', label: t('desk.count.hurt'), n: counts.hurt, look: 'hurt' },
    { key: 'partial', label: t('desk.count.partial'), n: counts.partial, look: 'part' },
    { key: 'safe', label: t('desk.count.safe'), n: counts.safe, look: 'good' },
    { key: 'notSeen', label: t('desk.count.not-seen'), n: counts.notSeen, look: 'none' },
  ];
}

/** By what somebody was seen, in words. */
export const sourceWord = (source: string): string => word('desk.source.', source);

/** Why somebody looks at a household's details; written down with the look. */
export type Reason = 'VISIT' | 'CALL' | 'RESCUE' | 'INQUIRY';

/** The reasons to choose from. */
export const reasons = (): { value: Reason; label: string }[] => (['CALL', 'VISIT', 'RESCUE', 'INQUIRY'] as Reason[])
  .map((value) => ({ value, label: word('desk.look.', value) }));

/** A telephone number that a phone dials at a tap. */
export function Phone({ number, who }: { number: string; who?: string }) {
  return <a class="button plain" href={'tel:' + number.replace(/[^\d+]/g, '')}><Icon name="phone" /> {who && who + ' '}{number}</a>;
}

/** A place that a phone shows on its own map. */
export function Position({ at }: { at: { latitude: number; longitude: number; accuracyMetres?: number | null } }) {
  const place = at.latitude.toFixed(5) + ',' + at.longitude.toFixed(5);
  return (
    <a class="button plain" href={`geo:${place}?q=${place}`}>
      <Icon name="pin" /> {place}{at.accuracyMetres ? ' ' + t('desk.look.accuracy', { n: at.accuracyMetres }) : ''}
    </a>
  );
}
