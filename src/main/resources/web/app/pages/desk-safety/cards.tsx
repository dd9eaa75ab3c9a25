import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { go, Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { ago, moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { WorldTag, type Check } from '../../parts/checks';
import { follows, helps } from '../../parts/officers';
import { Decision } from '../../parts/proposal';

/** A check in the list of what concerns the reader now. */
export type Asked = { id: string; state: 'PROPOSED' | 'OPEN'; drill: boolean; text: string; openedAt?: string; office: boolean };

/** Where and for whom, once it is known. */
function useNames(id: string): { check?: Check; areas: string } {
  const check = useGet<Check>(`/api/v1/safety-checks/${id}`).body;
  return { check, areas: check?.areas.map((area) => area.name).join('、') ?? '' };
}

/** A check that is asked now. */
export function CheckCard({ asked }: { asked: Asked }) {
  const { check, areas } = useNames(asked.id);
  const who = useSignal(me);
  return (
    <article class={asked.drill ? 'card note-drill' : 'card note-bad'}>
      <h3><WorldTag drill={asked.drill} /> {areas}</h3>
      <p>{asked.text}</p>
      {asked.openedAt && <p>{t('desk.board.opened', { time: moment(asked.openedAt), name: check?.unit.name ?? '' })} ({ago(asked.openedAt)})</p>}
      <p class="actions">
        {who && follows(who) && <Link class="button" to={`/desk/safety/${asked.id}`}>{t('desk.page.board')}</Link>}
        {who && helps(who) && <Link class="button plain" to={`/desk/safety/${asked.id}/help`}>{t('desk.page.help')}</Link>}
      </p>
    </article>
  );
}

/** What a rule on the reports of the weather service proposes: an officer of the city opens or drops it. */
export function Proposal({ asked, again }: { asked: Asked; again: () => void }) {
  const { areas } = useNames(asked.id);
  return (
    <article class="card note-old">
      <h3><WorldTag drill={asked.drill} /> {t('desk.safety.proposed')} {areas}</h3>
      <p>{asked.text}</p>
      <Decision id={asked.id} areas={areas} opened={() => go(`/desk/safety/${asked.id}`)} dropped={again} />
    </article>
  );
}
