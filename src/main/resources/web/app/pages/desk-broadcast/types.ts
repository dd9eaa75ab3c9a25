/** The words of a message. */
export type Words = { title: string; body: string; instruction: string };
type Weight = { level?: number; severity: string; urgency: string };

/** A message that is written and not out yet. */
export type Message = {
  no: number;
  step: 'FIRST' | 'UPDATE' | 'ALL_CLEAR' | 'RETRACTION';
  state: 'DRAFT' | 'SUBMITTED';
  secondPersonNeeded: boolean;
  approvable: boolean;
  department: string;
  contact?: string;
  weight: Weight;
  words: Record<string, Words>;
  area: { units: string[]; zones: string[] };
  shelters: string[];
  expiresAt: string;
  writtenBy?: string;
  submittedBy?: string;
  submittedAt?: string;
  rejection?: string;
};

/** A broadcast as those who handle it have it. */
export type Draft = {
  id: string;
  state: 'DRAFT' | 'RUNNING' | 'ENDED' | 'RETRACTED';
  drill: boolean;
  category: string;
  lockVersion: number;
  notice?: string;
  message?: Message;
};

/** A message as it went out. */
export type Bulletin = { no: number; step: string; title: string; body: string; instruction: string; department: string; areas: { unit: string; name: string }[]; sentAt: string; expiresAt: string };

/** What went out so far. */
export type Course = { id: string; current: boolean; bulletins: Bulletin[] };
