import { useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { t } from '../../kernel/words';
import { dated, WorldTag, type Check } from '../../parts/checks';
import { Act } from '../../parts/form';
import { Shown } from '../../parts/state';

type Page = { items: Check[]; next?: string | null };

const PATH = '/api/v1/safety-checks/past?limit=20';
const WEEK = 7 * 86_400_000;

/** Checks that are over, newest first, with the score sheet of each. */
export function Past() {
  const found = useGet<Page>(PATH);
  const [more, set] = useState<Page | null>(null);
  return (
    <section>
      <h2>{t('desk.safety.past')}</h2>
      <Shown of={found}>
        {(first) => {
          const all = [...first.items, ...(more?.items ?? [])];
          const next = more ? more.next : first.next;
          return (
            <>
              {all.length === 0 && <p>{t('desk.safety.nothing-past')}</p>}
              <ul class="list">{all.map((each) => <Line key={each.id} check={each} />)}</ul>
              {next && (
                <Act kind="plain" act={async () => {
                  const { body } = await get<Page>(`${PATH}&cursor=${encodeURIComponent(next)}`);
                  set({ items: [...(more?.items ?? []), ...body.items], next: body.next });
                }}>{t('desk.board.more')}</Act>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function Line({ check }: { check: Check }) {
  // the service shows the live board for a week after the end
  const live = check.closedAt !== undefined && Date.now() - new Date(check.closedAt).getTime() < WEEK;
  const areas = check.areas.map((each) => each.name).join('、');
  return (
    <li class="house">
      <p><WorldTag drill={check.drill} /> <strong>{areas}</strong></p>
      <p>{check.openedAt && dated(check.openedAt)}{check.closedAt && ' – ' + dated(check.closedAt)} <span class="quiet">{t(check.question === 'EARTHQUAKE' ? 'desk.safety.earthquake' : 'desk.safety.disaster')}</span></p>
      <p class="actions">
        <Link class="button plain" to={`/desk/safety?score=${check.id}`}>{t('desk.score.title')}<span class="only-read"> {areas}</span></Link>
        {live && <Link class="button plain" to={`/desk/safety/${check.id}`}>{t('desk.page.board')}<span class="only-read"> {areas}</span></Link>}
      </p>
    </li>
  );
}
