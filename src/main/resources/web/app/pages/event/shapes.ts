import type { AnswerState, Seat } from '../../parts/answer';
import type { Translated } from '../../parts/reading';
import type { Span } from '../../parts/span';

/** Something that is asked along with the answer. */
export type Question = { kind: 'YES_NO' | 'CHOICE' | 'NUMBER' | 'TEXT'; words: string; choices?: string[]; labels?: string[]; required: boolean };

/** A file of an event. */
export type EventFile = { id: string; fileName: string; mediaType: string; sizeBytes: number };

/** A date of the event (EventDate). */
export type When = Span & {
  id: string; state: 'PLANNED' | 'CANCELLED'; closesAt?: string; placeName?: string; note?: string; capacity?: number; taken?: number;
  translation?: Translated;
};

/** An event as its readers see it (GET /api/v1/events/{id}). */
export type Happening = Span & {
  id: string; kind: 'EVENT' | 'MEETING' | 'DATE'; state: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'; title: string; body: string;
  place?: { name?: string; address?: string; latitude?: number; longitude?: number }; answeredBy: 'NOBODY' | 'PERSON' | 'HOUSEHOLD';
  mostHeads?: number; feeNote?: string; contact?: string; link?: string; questions?: Question[]; attachments?: EventFile[]; dates: When[];
  cancelReason?: string; translation?: Translated;
};

/** What was replied to a question, by its number. */
export type Reply = { no: number; value: string };

/** An answer to an invitation as the service has it. */
export type Answer = {
  state: AnswerState; seat?: Seat; placeInQueue?: number; adults?: number; children?: number; comment?: string; replies?: Reply[];
  proxyName?: string; mandate?: 'CHAIR' | 'NAMED'; mandateName?: string; answeredAt?: string; version?: number;
};

/** What one answered for a date, and whether one still can. */
export type OwnAnswer = { household?: string; open: boolean; closesAt?: string; placesLeft?: number; answer?: Answer };
