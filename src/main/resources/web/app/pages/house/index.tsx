import { useEffect, useState } from 'preact/hooks';
import { get } from '../../kernel/api';
import { Problem } from '../../kernel/problem';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { seen } from '../../kernel/store';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { HouseTap } from '../../parts/house-tap';
import type { Round, RoundHouse, RoundState } from '../../parts/round';
import { openChecks } from '../../parts/safety';
import { DrillNote } from '../../parts/safety-words';
import { Trouble, WayBack } from '../../parts/state';

type Scan = { household: string; name: string; unit: string; unitName: string; walkNo?: number; checks: { check: string; drill: boolean; state: RoundState }[] };
type Found = { house: RoundHouse; check: string; drill: boolean } | { name: string } | Problem;

/** The house of a scanned sheet: the same tap as on the round; without a network by the list that the phone keeps. */
export default function HousePage({ params }: PageProps) {
  const open = useSignal(openChecks);
  const [found, set] = useState<Found | null>(null);
  const ids = open.map((check) => check.id).join(' ');
  useEffect(() => {
    // every look is noted: once found, it is not asked again
    if (found && !(found instanceof Problem)) return;
    let current = true;
    void find(params.code, ids.split(' ')).then((what) => current && set(what));
    return () => { current = false; };
  }, [params.code, ids]);
  return (
    <>
      <h1>{found && 'drill' in found && found.drill && <><span class="tag drill">{t('app.safety.drill')}</span> </>}{t('app.page.house')}</h1>
      {!found && <p class="quiet" role="status">{t('app.loading')}</p>}
      {found instanceof Problem && (found.status === 404 || found.status === 403 ? <p class="note note-old">{t('app.house.unknown')}</p> : <Trouble problem={found} />)}
      {found instanceof Problem && <WayBack />}
      {found && 'house' in found && (
        <>
          <DrillNote drill={found.drill} />
          <HouseTap check={found.check} house={found.house} level={2} />
          <p class="actions"><Link to={'/round/' + found.check} class="button plain">{t('app.house.all')}</Link></p>
          <p class="card quiet">{t('app.round.private')}</p>
        </>
      )}
      {found && !('house' in found) && !(found instanceof Problem) && <><p>{found.name}</p><p class="note note-good">{t('app.house.nothing-asked')}</p></>}
    </>
  );
}

async function find(code: string, open: string[]): Promise<Found> {
  try {
    const path = '/api/v1/safety-checks/houses/' + encodeURIComponent(code);
    const { body } = await get<Scan>(path);
    // who lives there is not to be kept
    await seen.forget(path).catch(() => undefined);
    // the newest that is real, or else the drill
    const asked = body.checks.find((each) => !each.drill) ?? body.checks[0];
    return asked ? { check: asked.check, drill: asked.drill, house: { ...body, state: asked.state } } : { name: `${body.name} ${body.unitName}` };
  } catch (failure) {
    const problem = failure instanceof Problem ? failure : new Problem(0, 'broken', '');
    return problem.passing ? (await onThePhone(code, open)) ?? problem : problem;
  }
}

async function onThePhone(code: string, open: string[]): Promise<Found | null> {
  for (const check of open) {
    const round = (await seen.find(`/api/v1/safety-checks/${check}/round`).catch(() => undefined))?.body as Round | undefined;
    const house = round?.houses.find((each) => each.code === code);
    if (round && house) return { check, drill: round.drill, house };
  }
  return null;
}
