import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { follow } from '../../kernel/live';
import { me } from '../../kernel/me';
import { Problem } from '../../kernel/problem';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { World, WorldTag } from '../../parts/checks';
import { Icon } from '../../parts/icon';
import { Freshness } from '../../parts/live';
import { follows } from '../../parts/officers';
import { statusWord } from '../../parts/safety-words';
import { Trouble } from '../../parts/state';
import { HelpCard } from './line';
import { laid, newcomers, type HelpBoard } from './shapes';

/** The board of requests for help: the most urgent first, who sees to them, and the steps of seeing to one. */
export default function HelpPage({ params }: PageProps) {
  const { board, up, problem, fresh } = useHelp(params.id);
  const [news, tell] = useState('');
  const who = useSignal(me);
  const before = useRef<HelpBoard | null>(null);
  useEffect(() => {
    if (!board) return;
    const added = before.current ? newcomers(before.current, board) : [];
    before.current = board;
    if (added.length > 0) tell(added.map((line) => t('desk.help.new', { place: `${line.above ?? ''} ${line.unitName}`.trim(), status: statusWord(line.status) })).join(' '));
  }, [board]);
  const waiting = board?.lines.filter((line) => line.stage !== 'DONE') ?? [];
  const done = board?.lines.filter((line) => line.stage === 'DONE') ?? [];
  return (
    <World drill={board?.drill ?? false}>
      <h1>{t('desk.page.help')} {board && <WorldTag drill={board.drill} />}</h1>
      <p class="actions">
        {who && follows(who) && <Link class="button plain" to={`/desk/safety/${params.id}`}>{t('desk.page.board')}</Link>}
        <button type="button" class="button plain" onClick={() => print()}>{t('desk.board.print')}</button>
      </p>
      <p class="note"><strong><Icon name="phone" /> {t(board?.drill ? 'app.safety.drill-no-call' : 'safety.help.call-119')}</strong></p>
      <div role="status" aria-live="polite">{news && <p class="note note-bad">＋ {news}</p>}</div>
      {problem && <Trouble problem={problem} again={fresh} />}
      {!board && !problem && <p class="quiet" role="status">{t('app.loading')}</p>}
      {board && (
        <>
          <Freshness asOf={board.asOf} up={up} />
          <Summary board={board} />
          <h2>{t('desk.help.waiting')}</h2>
          {waiting.length === 0 ? <p>✓ {t('desk.help.nobody')}</p> : <ul class="list">{waiting.map((line) => <HelpCard key={line.household} line={line} check={params.id} fresh={fresh} />)}</ul>}
          {board.more && <p>{t('desk.board.more-exist')}</p>}
          {done.length > 0 && (
            <details class="fold">
              <summary>{t('desk.help.done-list', { n: number(done.length) })}</summary>
              <ul class="list">{done.map((line) => <HelpCard key={line.household} line={line} check={params.id} fresh={fresh} />)}</ul>
            </details>
          )}
        </>
      )}
    </World>
  );
}

function Summary({ board: { counts } }: { board: HelpBoard }) {
  const tiles = [
    { key: 'urgent', n: counts.urgent, loud: counts.urgent > 0 },
    { key: 'open', n: counts.open, loud: counts.open > 0 },
    { key: 'claimed', n: counts.claimed },
    { key: 'on-the-way', n: counts.onTheWay },
    { key: 'handed-over', n: counts.handedOver },
    { key: 'done', n: counts.done },
  ];
  return (
    <dl class="tiles">
      {tiles.map((each) => (
        <div key={each.key} class={each.loud ? 'loud' : undefined}>
          <dt>{each.loud && <><Icon name="warning" />{' '}</>}{t('desk.help.count-' + each.key)}</dt><dd>{number(each.n)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The board as it changes. It is read anew a moment after each change, because the stream tells neither names nor whose a line is; nothing of it is kept. */
function useHelp(check: string) {
  const [board, set] = useState<HelpBoard | null>(null);
  const [up, setUp] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const path = `/api/v1/safety-checks/${check}/help`;
  const fresh = useRef<() => void>(() => undefined);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => send<HelpBoard>('GET', path).then(
      (found) => { if (!gone) { set(found); setProblem(null); } },
      (failure) => gone || setProblem(failure instanceof Problem ? failure : new Problem(0, 'broken', '')));
    const soon = () => { clearTimeout(timer); timer = setTimeout(read, 300); };
    fresh.current = () => void read();
    void read();
    const stop = follow(path + '/stream', (event, data) => {
      // what changed is shown at once, names and whose it is a moment later
      if (event === 'change') set((known) => (known ? laid(known, data) : known));
      soon();
    }, setUp);
    return () => { gone = true; clearTimeout(timer); stop(); };
  }, [path]);
  return { board, up, problem, fresh: () => fresh.current() };
}
