import type { Unit } from '../../kernel/me';
import type { Attachment } from '../../parts/upload';

/** One part of an audience, as the service takes it. */
export type Term = { kind: 'EVERYONE' | 'OFFICE' | 'ORGANISATION' | 'LIST' | 'SUBSCRIBERS'; unit?: string; list?: string; role?: string };

/** What a circular can be about, in the order of the choice. */
export const CATEGORIES = ['CIRCULAR', 'EVENT', 'SAFETY', 'ASSEMBLY', 'OBITUARY', 'BOARD', 'GARBAGE', 'RULES', 'SUBSIDY', 'OTHER'];

/** What the officer is writing. */
export type Words = {
  title: string;
  body: string;
  category: string;
  importance: 'NORMAL' | 'IMPORTANT';
  sensitive: boolean;
  pinned: boolean;
  confirmationAsked: boolean;
  expiresAt: string | null;
  audience: Term[];
  attachments: Attachment[];
};

/** The same with what this browser knows of it; kept here until the service has it. */
export type Draft = {
  words: Words;
  /** Names of units and lists in the audience, because terms carry ids alone. */
  names: Record<string, string>;
  id: string | null;
  lockVersion: number;
  /** Whether there is something the service does not have yet. */
  dirty: boolean;
};

/** A circular as its desk reads it. */
export type Circular = Words & {
  id: string;
  unit: string;
  state: 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN';
  html: string;
  lockVersion: number;
  publishAt?: string;
};

/** A draft that says nothing yet, to everyone under the unit. */
export function blank(unit: Unit): Draft {
  return {
    words: {
      title: '', body: '', category: 'CIRCULAR', importance: 'NORMAL', sensitive: false, pinned: false, confirmationAsked: false,
      expiresAt: null, audience: [{ kind: 'EVERYONE', unit: unit.id }], attachments: [],
    },
    names: { [unit.id]: unit.name },
    id: null,
    lockVersion: 0,
    dirty: false,
  };
}

/** What the service has of a draft. */
export function taken(circular: Circular, names: Record<string, string>): Draft {
  const { title, body, category, importance, sensitive, pinned, confirmationAsked, expiresAt, audience, attachments } = circular;
  return {
    words: { title, body, category, importance, sensitive, pinned, confirmationAsked, expiresAt: expiresAt ?? null, audience, attachments },
    names,
    id: circular.id,
    lockVersion: circular.lockVersion,
    dirty: false,
  };
}

/** What is sent of it, to begin with or to change. */
export function sent(words: Words): object {
  const { attachments, expiresAt, ...rest } = words;
  return { ...rest, ...(expiresAt ? { expiresAt } : {}), attachments: attachments.map((file) => file.id) };
}

/** Whether the service would take it: it wants a title and somebody to tell. */
export const ready = (words: Words): boolean => words.title.trim() !== '' && words.audience.length > 0;

/** What tells one part of an audience from another. */
export const termKey = (term: Term): string => [term.kind, term.role, term.unit ?? term.list].filter(Boolean).join(' ');
