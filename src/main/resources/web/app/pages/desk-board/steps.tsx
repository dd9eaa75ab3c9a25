import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { me, type Unit } from '../../kernel/me';
import { Problem } from '../../kernel/problem';
import { useSignal } from '../../kernel/signal';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { Check } from '../../parts/checks';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { checkUnits } from '../../parts/office';
import { Done } from '../../parts/state';
import { Twice } from '../../parts/twice';
import { AREA_KINDS, UnitPicker } from '../../parts/unit-picker';

const WIDTH = ['GROUP', 'ASSOCIATION', 'FEDERATION', 'CITY'];

/** What an officer does about an open check: ask in more places, take it to the unit above, end it. */
export function Steps({ check, again }: { check: Check; again: () => void }) {
  const who = useSignal(me);
  const [done, tell] = useState('');
  const units = who ? checkUnits(who) : [];
  if (check.state !== 'OPEN' || units.length === 0) return null;
  const base = `/api/v1/safety-checks/${check.id}`;
  const step = async (path: string, body: unknown, said: string) => {
    await send('POST', base + path, body);
    tell(said);
    again();
  };
  // the service takes it to the nearest unit above
  const above = [...units].reverse().find((unit) => WIDTH.indexOf(unit.kind) > WIDTH.indexOf(check.lead.kind));
  return (
    <section class="no-print">
      <h2>{t('desk.steps.title')}</h2>
      {done && <Done>{done}</Done>}
      <div class="stack">
      <div>
        <Twice kind="plain" label={t('desk.steps.ask-again')} question={t('desk.steps.ask-again-sure')} yes={t('desk.steps.ask-again-yes')}
          act={() => step('/asking', undefined, t('desk.steps.asked-again'))} />
      </div>
      <Widen units={units} act={(areas) => step('/areas', { areas }, t('desk.steps.widened'))} />
      {above && (
        <div>
          <Twice kind="plain" label={t('desk.steps.escalate', { name: above.name })} question={t('desk.steps.escalate-sure', { name: above.name })}
            yes={t('desk.steps.escalate-yes')} act={() => step('/escalation', undefined, t('desk.steps.escalated', { name: above.name }))} />
        </div>
      )}
      <Closing check={check} close={(confirm) => step('/closing', { confirm }, t('desk.steps.closed'))} />
      </div>
    </section>
  );
}

function Widen({ units, act }: { units: Unit[]; act: (areas: string[]) => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const [chosen, set] = useState<Unit[]>([]);
  return (
    <div>
      <button type="button" class="button plain" aria-expanded={open} onClick={() => setOpen(!open)}>{t('desk.steps.widen')}</button>
      {open && (
        <div class="card">
          <p class="hint">{t('desk.steps.widen-hint')}</p>
          <UnitPicker label={t('desk.pick.areas')} roots={units} kinds={AREA_KINDS} chosen={chosen} set={set} />
          <div class="actions">
            <Act disabled={chosen.length === 0} act={async () => { await act(chosen.map((each) => each.id)); setOpen(false); set([]); }}>{t('desk.steps.widen-yes')}</Act>
          </div>
        </div>
      )}
    </div>
  );
}

type HelpCounts = { counts: { open: number; claimed: number; onTheWay: number } };

/** Ending asks twice, and once more with the number where somebody still waits for help. */
function Closing({ check, close }: { check: Check; close: (confirm: boolean) => Promise<void> }) {
  const [waiting, set] = useState<number | null>(null);
  const first = async () => {
    try {
      await close(false);
    } catch (failure) {
      if (!(failure instanceof Problem && failure.slug === 'safety-help-open')) throw failure;
      const { counts } = await send<HelpCounts>('GET', `/api/v1/safety-checks/${check.id}/help`);
      set(counts.open + counts.claimed + counts.onTheWay);
    }
  };
  if (waiting !== null) {
    return (
      <div class="note note-bad" role="alert">
        <p><strong><Icon name="warning" /> {t('desk.steps.close-waiting', { n: number(waiting) })}</strong></p>
        <div class="actions">
          <Act kind="danger" act={() => close(true)}>{t('desk.steps.close-anyway', { n: number(waiting) })}</Act>
          <button type="button" class="button plain" onClick={() => set(null)}>{t('app.cancel')}</button>
        </div>
      </div>
    );
  }
  return (
    <Twice kind="danger" label={t(check.drill ? 'desk.steps.close-drill' : 'desk.steps.close')} question={t('desk.steps.close-sure')} yes={t('desk.steps.close-yes')} act={first} />
  );
}
