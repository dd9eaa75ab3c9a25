import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import type { Unit } from '../../kernel/me';
import { go } from '../../kernel/route';
import { t } from '../../kernel/words';
import type { Check } from '../../parts/checks';
import { Act, Choice } from '../../parts/form';
import { Twice } from '../../parts/twice';
import { AREA_KINDS, UnitPicker } from '../../parts/unit-picker';

type Question = 'EARTHQUAKE' | 'DISASTER';

/** Opening a check: where, what about, and whether it is a drill or real; the two never look alike. */
export function Opening({ units }: { units: Unit[] }) {
  const [open, setOpen] = useState(false);
  const [chosen, set] = useState<Unit[]>(units.length === 1 ? units : []);
  const [question, ask] = useState<Question>('EARTHQUAKE');
  const [world, choose] = useState<'drill' | 'real' | null>(null);
  const [announced, say] = useState<'yes' | 'no'>('yes');
  const [known, know] = useState(false);
  const names = chosen.map((each) => each.name).join('、');
  const start = async (drill: boolean) => {
    const check = await send<Check>('POST', '/api/v1/safety-checks', {
      question, drill, announced: drill ? announced === 'yes' : undefined, areas: chosen.map((each) => each.id),
    });
    go(`/desk/safety/${check.id}`);
  };
  return (
    <section>
      <h2>{t('desk.safety.open')}</h2>
      <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>{t('desk.safety.open-form')}</button>
      {open && (
        <div class="card">
          <h3>1. {t('desk.safety.where')}</h3>
          <UnitPicker label={t('desk.pick.areas')} roots={units} kinds={AREA_KINDS} chosen={chosen} set={set} />
          <h3>2. {t('desk.safety.what')}</h3>
          <Choice label={t('desk.safety.question')} value={question} set={ask} choices={[
            { value: 'EARTHQUAKE', label: t('desk.safety.earthquake') },
            { value: 'DISASTER', label: t('desk.safety.disaster') },
          ]} />
          <h3>3. {t('desk.safety.world')}</h3>
          <Choice label={t('desk.safety.world-legend')} value={world} set={choose} choices={[
            { value: 'drill', label: '◇ ' + t('desk.safety.drill-choice') },
            { value: 'real', label: '■ ' + t('desk.safety.real-choice') },
          ]} />
          {world === 'drill' && (
            <div class="note note-drill">
              <p><strong>◇ {t('desk.safety.drill')}</strong> {t('safety.question.drill')}</p>
              <Choice label={t('desk.drill.announced')} value={announced} set={say} choices={[
                { value: 'yes', label: t('desk.drill.announced-yes') },
                { value: 'no', label: t('desk.drill.announced-no') },
              ]} />
              <Act disabled={chosen.length === 0} act={() => start(true)}>{t('desk.safety.drill-yes')}</Act>
            </div>
          )}
          {world === 'real' && (
            <div class="note note-bad">
              <p><strong>■ {t('desk.safety.real')}</strong> {t(question === 'EARTHQUAKE' ? 'safety.question.earthquake' : 'safety.question.disaster')}</p>
              {chosen.length > 0 && (
                <Twice kind="danger" label={t('desk.safety.real-open')} question={t('desk.safety.real-sure', { names })} yes={t('desk.safety.real-yes')}
                  ready={known} act={() => start(false)}
                  more={<label class="check"><input type="checkbox" checked={known} onChange={(e) => know(e.currentTarget.checked)} /><span>{t('desk.safety.real-known')}</span></label>} />
              )}
              {chosen.length === 0 && <p>{t('desk.pick.none')}</p>}
            </div>
          )}
        </div>
      )}
    </section>
  );
}
