import { useEffect, useRef } from 'preact/hooks';
import { me } from '../kernel/me';
import { waiting } from '../kernel/queue';
import { Link, place } from '../kernel/route';
import { useSignal } from '../kernel/signal';
import { need, t } from '../kernel/words';
import { Icon } from './icon';
import { answer, checks, isKnown, myself, own, shown, unsent, watchChecks, type AskedCheck } from './safety';
import { Question, Sign, statusWords, when } from './safety-words';

/** Above every page while a check asks this person: one tap says that they are safe. */
export function SafetyBar() {
  useEffect(watchChecks, []);
  const { path } = useSignal(place);
  const who = useSignal(me);
  const rows = useSignal(waiting);
  const stuck = who === null && rows.some((row) => row.kind === 'safety' && !row.refused);
  const all = useSignal(checks) ?? [];
  useEffect(() => void (stuck && need('safety')), [stuck]);
  // these pages ask the same, or ask whoever holds a link, who may be somebody else
  const apart = /^\/(a|d|safety)(\/|$)/.test(path);
  // nobody is in any more who could send it: it is kept, and the towel says it meanwhile
  if (stuck) return <p class="bar bar-urgent" role="status">{t('safety.towel')}</p>;
  return apart || all.length === 0 ? null : <>{all.map((check) => <Line key={check.id} check={check} />)}</>;
}

function Line({ check }: { check: AskedCheck }) {
  const rows = useSignal(waiting);
  const state = shown(check.id, useSignal(own)[check.id], rows);
  const line = useRef<HTMLDivElement>(null);
  const mine = myself(state);
  const early = state ? undefined : unsent(check.id);
  const said = mine && isKnown(mine) ? { ...mine, at: mine.asOf ?? '', own: mine.source === 'SELF' } : early && { ...early, own: true, waiting: true };
  const page = '/safety/' + check.id;
  const safe = async () => {
    await answer(check.id, { whose: 'ME' }, { status: 'SAFE' }, t('app.safety.you'));
    // the button is gone: whoever moves by keyboard goes on from what it has become
    line.current?.focus();
  };
  return (
    <div class={'bar safety-bar ' + (check.drill ? 'bar-drill' : said ? 'bar-answered' : 'bar-urgent')} role="region" aria-label={t('app.nav.safety')} ref={line} tabIndex={-1}>
      {check.drill && <strong class="tag drill">{t('app.safety.drill')}</strong>}
      <span role="status">
        {said
          ? <><Sign status={said.status} /> {t(said.own ? 'app.safety.you-said' : 'app.safety.is-noted', { status: statusWords(said.status), time: said.at && when(said.at) })}{said.waiting && <> <Icon name="waits" /> {t('app.safety.waits')}</>}</>
          : <Question check={check} />}
      </span>
      {!said && (mine || !state) && <button type="button" class="button safe" onClick={() => void safe()}><Icon name="check" /> {t('app.safety.i-am-safe')}</button>}
      {said ? <Link to={page} class="button plain">{t('app.safety.change-family')}</Link> : <Link to={page} class="button plain">{t(mine || !state ? 'app.safety.need-help' : 'app.safety.answer-family')}</Link>}
    </div>
  );
}
