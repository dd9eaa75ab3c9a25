import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { t } from '../../kernel/words';
import { Text } from '../../parts/form';
import { Shown } from '../../parts/state';

type Shelter = { id: string; name: string; address?: string };
type PickerProps = { label: string; chosen: Shelter[]; set: (shelters: Shelter[]) => void };

/** Shelters of the register, found by a part of their name. */
export function ShelterPicker({ label, chosen, set }: PickerProps) {
  const [search, setSearch] = useState('');
  const words = search.trim();
  const found = useGet<{ items: Shelter[] }>(words ? `/api/v1/shelters?q=${encodeURIComponent(words)}&limit=20` : null);
  const toggle = (shelter: Shelter) => set(chosen.some((each) => each.id === shelter.id) ? chosen.filter((each) => each.id !== shelter.id) : [...chosen, { id: shelter.id, name: shelter.name }]);
  return (
    <fieldset class="card">
      <legend>{label}</legend>
      {chosen.length > 0 && (
        <ul class="chips" aria-label={t('desk.pick.chosen')}>
          {chosen.map((each) => <li key={each.id}><button type="button" class="button plain" aria-label={t('desk.pick.remove', { name: each.name })} onClick={() => toggle(each)}>{each.name} <span aria-hidden="true">✕</span></button></li>)}
        </ul>
      )}
      <Text label={t('desk.broadcast.shelter-search')} type="search" value={search} set={setSearch} maxLength={100} />
      {words && (
        <Shown of={found}>
          {(body) => (
            <>
              <p role="status">{t('desk.pick.found', { n: body.items.length })}</p>
              {body.items.map((each) => (
                <label class="check" key={each.id}>
                  <input type="checkbox" checked={chosen.some((other) => other.id === each.id)} onChange={() => toggle(each)} />
                  <span>{each.name} <span class="quiet">{each.address}</span></span>
                </label>
              ))}
            </>
          )}
        </Shown>
      )}
    </fieldset>
  );
}
