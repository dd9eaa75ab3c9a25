import type { ComponentChildren } from 'preact';
import type { Loaded } from '../kernel/load';
import { me } from '../kernel/me';
import type { Problem } from '../kernel/problem';
import { Link } from '../kernel/route';
import { useSignal } from '../kernel/signal';
import { moment } from '../kernel/time';
import { t } from '../kernel/words';

/**
 * What a reader is told while something loads, when it is old, and when it cannot be had.
 *
 * @param title of the page, where the page consists of this alone: what cannot be had has a heading and a way back all the same
 */
export function Shown<T>({ of, title, children }: { of: Loaded<T>; title?: string; children: (body: T) => ComponentChildren }) {
  if (of.problem && title) return <><h1>{title}</h1><Trouble problem={of.problem} again={of.again} /><WayBack /></>;
  if (of.problem) return <Trouble problem={of.problem} again={of.again} />;
  if (of.body === undefined) return <p class="quiet" role="status" data-loading>{t('app.loading')}</p>;
  return (
    <>
      {of.old && <p class="note note-old" role="status">{t('app.seen-at', { time: moment(of.at!) })}</p>}
      {children(of.body)}
    </>
  );
}

/** The way to what is there for sure: the inbox, or the first page for whoever has not come in. */
export function WayBack() {
  const who = useSignal(me);
  return <p class="actions"><Link to={who ? '/inbox' : '/'} class="button">{t(who ? 'app.circular.back' : 'app.departure.start')}</Link></p>;
}

/** A problem in the reader's words, with what to do about it. */
export function Trouble({ problem, again }: { problem: Problem; again?: () => void }) {
  return (
    <div class={problem.status === 0 && !navigator.onLine ? 'note note-old' : 'note note-bad'} role="alert">
      <p>{problem.sentence || t(problem.status === 0 ? 'app.offline' : 'app.failed')}</p>
      {problem.violations.length > 0 && <ul>{problem.violations.map((each) => <li key={each.field}>{each.message}</li>)}</ul>}
      {again && problem.passing && <button type="button" class="button" onClick={again}>{t('app.again')}</button>}
    </div>
  );
}

/** Something good that was done, told to screen readers as well. */
export function Done({ children }: { children: ComponentChildren }) {
  return <p class="note note-good" role="status">✓ {children}</p>;
}
