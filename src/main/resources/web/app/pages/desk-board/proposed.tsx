import { moment } from '../../kernel/time';
import { Link } from '../../kernel/route';
import { t } from '../../kernel/words';
import { WorldTag, type Check } from '../../parts/checks';
import { Decision } from '../../parts/proposal';

/** A check that nobody is asked yet: there is no board of it, but somebody has to open or drop it. */
export function Proposed({ check, again }: { check: Check; again: () => void }) {
  const areas = check.areas.map((area) => area.name).join('、');
  return (
    <>
      <h1>{t('desk.board.proposal')} <WorldTag drill={check.drill} /></h1>
      <p><strong>{areas}</strong></p>
      <p>{check.text}</p>
      <p class="quiet">{moment(check.createdAt)}</p>
      {check.state === 'DROPPED'
        ? <p class="note" role="status">{t('desk.board.dropped')}</p>
        : <div class="card note-old"><p>{t('desk.board.proposal-why')}</p><Decision id={check.id} areas={areas} opened={again} dropped={again} /></div>}
      <p class="actions"><Link class="button plain" to="/desk/safety">{t('desk.nav.safety')}</Link></p>
    </>
  );
}
