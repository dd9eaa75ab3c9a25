import { t } from '../../kernel/words';
import { number } from '../../kernel/time';
import type { Written } from '../../parts/event-form';
import type { Span } from '../../parts/span';

/** A date of an event. */
export type EventDate = Span & { id: string; state: 'PLANNED' | 'CANCELLED'; placeName?: string };

/** An event as the desk has it (GET /api/v1/events/{id}). */
export type TownEvent = Written & {
  id: string; unit: string; state: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'; rrule?: string; feeNote?: string; contact?: string;
  dates?: EventDate[]; lockVersion: number; cancelReason?: string;
};

/** Who gives one answer. */
export type Answering = TownEvent['answeredBy'];

/** So many households, or people, as one of them answers. */
export const counted = (n: number, answering: Answering): string =>
  t(answering === 'HOUSEHOLD' ? 'desk.event.households' : 'desk.event.people', { n: number(n) });
