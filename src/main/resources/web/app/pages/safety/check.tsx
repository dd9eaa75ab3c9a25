import { useEffect } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { waiting } from '../../kernel/queue';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { clock } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { useNotice, useOpened } from '../../parts/notices';
import { OfficerLinks } from '../../parts/officers';
import { walks } from '../../parts/round';
import { answer, askOwn, checks, isKnown, myself, openChecks, own, shown, takeBack, unsent, type Said } from '../../parts/safety';
import { DrillNote, Question } from '../../parts/safety-words';
import { Trouble, WayBack } from '../../parts/state';
import { House } from './house';
import { Subject } from './subject';

type View = { id: string; state: string; drill: boolean; question: string; openedAt?: string; closedAt?: string; households?: string[] };

/** How often to look what the others of the family have answered (ms). */
const EVERY = 60_000;

/** One check: oneself, the family, and what became of a call for help. */
export function CheckPage({ id }: { id: string }) {
  const read = useGet<View>('/api/v1/safety-checks/' + id);
  const who = useSignal(me);
  const rows = useSignal(waiting);
  const asked = useSignal(checks)?.find((each) => each.id === id);
  const office = useSignal(openChecks).some((each) => each.id === id && each.office);
  const state = shown(id, useSignal(own)[id], rows);
  useEffect(() => {
    void askOwn(id);
    const timer = setInterval(() => document.visibilityState === 'visible' && void askOwn(id), EVERY);
    return () => clearInterval(timer);
  }, [id]);
  const check: View | undefined = read.body ?? asked;
  const notice = useNotice(id);
  useOpened(check && notice, notice?.version);
  if (!check) {
    return <><h1>{t('app.nav.safety')}</h1>{read.problem ? <><Trouble problem={read.problem} again={read.again} /><WayBack /></> : <p class="quiet" role="status">{t('app.loading')}</p>}</>;
  }
  const drill = check.drill;
  const early = state ? undefined : unsent(id);
  const mine = myself(state) ?? (early && { ...early, confirmed: true, asOf: early.at, source: 'SELF', waiting: true });
  const asks = !check.households || check.households.length > 0;
  const say = (said: Said) => answer(id, { whose: 'ME' }, said, t('app.safety.you'));
  return (
    <div class={drill ? 'drill-page' : undefined}>
      <h1>{drill && <><span class="tag drill">{t('app.safety.drill')}</span> </>}{t('app.nav.safety')}</h1>
      <DrillNote drill={drill} />
      {check.closedAt && <p class="note note-good">{t(drill ? 'safety.drill.closed' : 'safety.closed', { time: clock(check.closedAt) })} {asks && t('app.safety.late')}</p>}
      <p class="question"><Question check={check} /></p>
      {asks && !(mine && isKnown(mine)) && <p class="note note-old">{t('safety.read-is-not-safe')}</p>}
      {!asks && <p>{t('app.safety.not-asked')}</p>}
      {asks && (mine || !state) && (
        <Subject title={t('app.safety.you')} level={2} drill={drill} state={mine} say={say}
          takeBack={(status) => takeBack(id, { whose: 'ME' }, status, state?.households.flatMap((each) => each.requests) ?? [], t('app.safety.you'))} />
      )}
      {state?.households.map((house) => <House key={house.household} check={id} drill={drill} since={check.openedAt} house={house} many={state.households.length > 1} />)}
      {who && walks(who) && <p class="actions"><Link to={'/round/' + id} class="button plain"><Icon name="house" /> {t('app.nav.round')}</Link></p>}
      {office && <OfficerLinks check={id} />}
      <p>{t('safety.dial-171')} <a class="button plain" href="tel:171">{t('app.safety.call', { number: '171' })}</a></p>
      <p class="quiet">{t('safety.towel')}</p>
    </div>
  );
}
