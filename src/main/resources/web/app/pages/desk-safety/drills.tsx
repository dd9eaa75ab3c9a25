import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { t } from '../../kernel/words';
import { dated } from '../../parts/checks';
import { Act, Choice, Field, Text } from '../../parts/form';
import { Done, Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import { AREA_KINDS, UnitPicker } from '../../parts/unit-picker';

type Drill = {
  id: string; state: 'PLANNED' | 'OPENED' | 'CLOSED' | 'MISSED' | 'CANCELLED'; unit: string; unitName: string; title: string;
  at: string; until: string; announced: boolean; check?: string;
};

/** Drills by the clock: those to come or that did not come about, and planning one. Those under way and over stand with the checks. */
export function Drills({ units }: { units: Unit[] }) {
  const found = useGet<{ items: Drill[] }>('/api/v1/safety-checks/drills?limit=30');
  const [done, tell] = useState('');
  return (
    <section>
      <h2>◇ {t('desk.drill.title')}</h2>
      {done && <Done>{done}</Done>}
      <Shown of={found}>
        {({ items }) => <Plans drills={items.filter((each) => !each.check)} again={found.again} />}
      </Shown>
      {units.length > 0 && <Plan units={units} over={() => { tell(t('desk.drill.planned-done')); found.again(); }} />}
    </section>
  );
}

function Plans({ drills, again }: { drills: Drill[]; again: () => void }) {
  if (drills.length === 0) return <p>{t('desk.drill.none')}</p>;
  return <ul class="list">{drills.map((each) => <Planned key={each.id} drill={each} again={again} />)}</ul>;
}

function Planned({ drill, again }: { drill: Drill; again: () => void }) {
  return (
    <li class="house">
      <p><span class="tag drill">◇ {t('desk.drill.state-' + drill.state.toLowerCase())}</span> <strong lang="ja">{drill.title}</strong></p>
      <p>{dated(drill.at)} {drill.unitName} <span class="quiet">{t(drill.announced ? 'desk.drill.announced-yes' : 'desk.drill.announced-no')}</span></p>
      <div class="actions">
        {drill.state === 'PLANNED' && (
          <Twice kind="plain" label={t('desk.drill.cancel')} question={t('desk.drill.cancel-sure', { title: drill.title })} yes={t('desk.drill.cancel')}
            act={async () => { await send('DELETE', `/api/v1/safety-checks/drills/${drill.id}`); again(); }} />
        )}
      </div>
    </li>
  );
}

function Plan({ units, over }: { units: Unit[]; over: () => void }) {
  const [open, setOpen] = useState(false);
  const [unit, of] = useState(units[0].id);
  const [areas, set] = useState<Unit[]>([]);
  const [title, name] = useState('');
  const [at, when] = useState('');
  const [announced, say] = useState<'yes' | 'no'>('yes');
  const plan = async () => {
    // the field tells the city's clock, in which the drill is to begin
    await send('POST', '/api/v1/safety-checks/drills', { unit, areas: areas.length ? areas.map((each) => each.id) : undefined, title, at: at + ':00+09:00', announced: announced === 'yes' });
    setOpen(false);
    over();
  };
  return (
    <>
      <div class="actions"><button type="button" class="button drill" aria-expanded={open} onClick={() => setOpen(!open)}>◇ {t('desk.drill.plan')}</button></div>
      {open && (
        <div class="card note-drill">
          {units.length > 1 && (
            <Field label={t('desk.drill.unit')}>
              {(id) => <select id={id} value={unit} onChange={(e) => of(e.currentTarget.value)}>{units.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}</select>}
            </Field>
          )}
          <Text label={t('desk.drill.name')} value={title} set={name} maxLength={80} required />
          <Text label={t('desk.drill.at')} hint={t('desk.drill.at-hint')} type="datetime-local" value={at} set={when} required />
          <Choice label={t('desk.drill.announced')} value={announced} set={say} choices={[
            { value: 'yes', label: t('desk.drill.announced-yes') },
            { value: 'no', label: t('desk.drill.announced-no') },
          ]} />
          <details class="fold">
            <summary>{t('desk.drill.areas')}</summary>
            <UnitPicker label={t('desk.pick.areas')} roots={units.filter((each) => each.id === unit)} kinds={AREA_KINDS} chosen={areas} set={set} />
          </details>
          <div class="actions"><Act disabled={!title.trim() || !at} act={plan}>{t('desk.drill.plan-yes')}</Act></div>
        </div>
      )}
    </>
  );
}
