import { useEffect, useRef, useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link, place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { World, WorldTag, type Check } from '../../parts/checks';
import { Freshness, useLive } from '../../parts/live';
import { helps } from '../../parts/officers';
import { Shown } from '../../parts/state';
import { Households, maySeeNames } from './houses';
import { Ladder } from './ladder';
import { Numbers } from './numbers';
import { Proposed } from './proposed';
import { Rows } from './rows';
import { laid, type Board } from './shapes';
import { Steps } from './steps';
import { Trail } from './trail';
import { Unstarted } from './unstarted';

/** The roll-up board of a check: numbers of a unit and of those below it, as they change. */
export default function BoardPage({ params }: PageProps) {
  const { query } = useSignal(place);
  const unit = query.get('unit');
  const who = useSignal(me);
  const check = useGet<Check>(`/api/v1/safety-checks/${params.id}`);
  return (
    <Shown of={check}>
      {(found) => found.state === 'PROPOSED' || found.state === 'DROPPED' ? <Proposed check={found} again={check.again} /> : (
        <World drill={found.drill}>
          <h1>{t('desk.page.board')} <WorldTag drill={found.drill} /></h1>
          <p>{found.text}</p>
          <p class="quiet">
            {found.openedAt && t('desk.board.opened', { time: moment(found.openedAt), name: found.unit.name })}
            {found.closedAt && ' ' + t('desk.board.closed', { time: moment(found.closedAt) })}
            {' '}{t('desk.board.lead', { name: found.lead.name })}
          </p>
          <p class="actions">
            {who && helps(who) && <Link class="button" to={`/desk/safety/${found.id}/help`}>{t('desk.page.help')}</Link>}
            <button type="button" class="button plain" onClick={() => print()}>{t('desk.board.print')}</button>
          </p>
          {/* a new key with each unit, so that nothing of the one before is shown under the name of the next */}
          <UnitBoard key={unit ?? ''} check={found} unit={unit} again={check.again} />
          <Ladder check={found} />
          <Steps check={found} again={check.again} />
        </World>
      )}
    </Shown>
  );
}

function UnitBoard({ check, unit, again }: { check: Check; unit: string | null; again: () => void }) {
  const where = unit ? '?unit=' + encodeURIComponent(unit) : '';
  const path = `/api/v1/safety-checks/${check.id}/board`;
  const live = useLive<Board>(path + where, path + '/stream' + where, laid);
  useEffect(() => {
    // somebody else has ended it
    if (live.body?.state === 'CLOSED' && check.state === 'OPEN') again();
  }, [live.body?.state]);
  const who = useSignal(me);
  const heading = useRef<HTMLHeadingElement>(null);
  const [walked] = useState(unit !== null);
  useEffect(() => {
    if (walked && live.body) heading.current?.focus();
  }, [walked, live.body !== undefined]);
  return (
    <Shown of={live}>
      {(board) => (
        <>
          <Trail unit={board.own} check={check.id} />
          <h2 ref={heading} tabIndex={-1}>{board.own.name}</h2>
          <Freshness asOf={board.asOf} up={live.up} />
          {board.state === 'CLOSED' && <p class="note">{t('desk.board.over')}</p>}
          <Numbers board={board} />
          {board.narrow && <p class="hint">{t('desk.board.narrow', { few: t('desk.chart.few') })}</p>}
          {board.own.unstarted > 0 && <Unstarted check={check.id} row={board.own} />}
          <Rows board={board} check={check.id} />
          {(board.own.kind === 'ASSOCIATION' || board.own.kind === 'GROUP') && (who && maySeeNames(who)
            ? <Households check={check.id} unit={board.own.unit} total={board.own.counts} />
            : <p class="quiet">{t('desk.board.no-names')}</p>)}
          {board.rows.some((row) => row.outside) && who && maySeeNames(who) && (
            <Households check={check.id} unit={board.own.unit} total={board.rows.find((row) => row.outside)!.counts} outside />
          )}
        </>
      )}
    </Shown>
  );
}
