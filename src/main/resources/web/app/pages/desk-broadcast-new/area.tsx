import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { t } from '../../kernel/words';
import { UnitPicker } from '../../parts/unit-picker';
import type { StepProps } from './choose';

type Zones = { items: { id: string; name: string; units: string[] }[] };

/** Whom it concerns: the city, 校下, 町会, or named zones. */
export function AreaStep({ form, set, go, city, inherits }: StepProps & { city: Unit; inherits: boolean }) {
  const zones = useGet<Zones>('/api/v1/zones');
  return (
    <>
      {inherits && <p class="note note-old">{t('desk.broadcast.area-inherits')}</p>}
      <div class="card">
        <UnitPicker label={t('desk.broadcast.area')} roots={[city]} kinds={['CITY', 'FEDERATION', 'ASSOCIATION']} chosen={form.units} set={(units) => set({ units })} />
      </div>
      {zones.body && zones.body.items.length > 0 && (
        <fieldset class="card">
          <legend>{t('desk.broadcast.zones')}</legend>
          {zones.body.items.map((zone) => {
            const on = form.zones.includes(zone.id);
            return (
              <label class="check" key={zone.id}>
                <input type="checkbox" checked={on} onChange={() => set({ zones: on ? form.zones.filter((each) => each !== zone.id) : [...form.zones, zone.id] })} />
                <span>{zone.name} <span class="quiet">{t('desk.broadcast.zone-size', { n: zone.units.length })}</span></span>
              </label>
            );
          })}
        </fieldset>
      )}
      <div class="actions">
        <button type="button" class="button plain" onClick={() => go(0)}>{t('app.back')}</button>
        <button type="button" class="button" onClick={() => go(2)}>{t('desk.broadcast.to-fill')}</button>
      </div>
    </>
  );
}
