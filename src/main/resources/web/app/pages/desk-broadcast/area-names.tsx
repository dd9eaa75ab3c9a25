import { useGet } from '../../kernel/load';
import { t } from '../../kernel/words';

const SHOWN = 20;

/** An area by its names; of a long one the first, and how many more there are. */
export function AreaNames({ area }: { area: { units: string[]; zones: string[] } }) {
  const zones = useGet<{ items: { id: string; name: string }[] }>(area.zones.length ? '/api/v1/zones' : null);
  const more = area.units.length - SHOWN;
  return (
    <ul>
      {area.units.slice(0, SHOWN).map((id) => <li key={id}><UnitName id={id} /></li>)}
      {more > 0 && <li>{t('desk.broadcast.area-more', { n: more })}</li>}
      {zones.body?.items.filter((zone) => area.zones.includes(zone.id)).map((zone) => <li key={zone.id}>{zone.name}</li>)}
    </ul>
  );
}

function UnitName({ id }: { id: string }) {
  const unit = useGet<{ name: string }>('/api/v1/units/' + id);
  return <>{unit.body?.name ?? '…'}</>;
}
