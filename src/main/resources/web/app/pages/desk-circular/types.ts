import type { Attachment } from '../../parts/upload';

/** A circular as its desk reads it; readers have neither audience nor notice. */
export type Circular = {
  id: string;
  unit: string;
  state: 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN';
  category: string;
  importance: 'NORMAL' | 'IMPORTANT';
  confirmationAsked: boolean;
  title: string;
  body: string;
  html: string;
  attachments: Attachment[];
  version: number;
  corrected: boolean;
  correctionReason?: string;
  publishedAt?: string;
  publishAt?: string;
  withdrawnAt?: string;
  withdrawalReason?: string;
  audience?: unknown[];
  lockVersion?: number;
  notice?: string;
};
