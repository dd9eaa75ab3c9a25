import { useSignal } from '../../kernel/signal';
import type { Notice } from '../../parts/notices';
import { checks } from '../../parts/safety';

type Asked = { id: string }[] | null;

/** Whether a notice asks for something that nobody can do any more; where it is not known which checks are open, no. */
export const isOver = (notice: Notice, open: Asked): boolean =>
  notice.kind === 'SAFETY_CHECK' && notice.corrected && !notice.withdrawn && open !== null && !open.some((check) => check.id === notice.subject);

/** The same for a component, drawn anew when a check ends. */
export const useOver = (notice: Notice): boolean => isOver(notice, useSignal(checks));
