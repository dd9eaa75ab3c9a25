import { useEffect, useState } from 'preact/hooks';
import { useGet } from '../kernel/load';
import { t } from '../kernel/words';
import { Text } from './form';
import { Shown } from './state';

/** An area from which a stranger chooses: the city, a federation or an association. */
export type Area = { unit: string; name: string; kind?: string; above?: string; takesRequests?: boolean };

type SearchProps = { label: string; joinable?: boolean; choose: (area: Area) => void };

/** Finds an area by a part of its name. */
export function AreaSearch({ label, joinable, choose }: SearchProps) {
  const [name, setName] = useState('');
  const [sought, setSought] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSought(name.trim()), 400);
    return () => clearTimeout(timer);
  }, [name]);
  const query = new URLSearchParams({ ...(sought ? { name: sought } : {}), ...(joinable ? { joinable: 'true' } : {}) }).toString();
  const found = useGet<{ items: Area[] }>('/api/v1/areas' + (query ? '?' + query : ''));
  return (
    <>
      <Text label={label} hint={t('app.areas.hint')} value={name} set={setName} maxLength={50} autocomplete="off" />
      <Shown of={found}>{({ items }) => (
        <>
          <p role="status" class="quiet">{items.length === 0 ? t('app.areas.none') : t('app.areas.found', { n: items.length })}</p>
          <ul class="list areas">
            {items.map((area) => (
              <li key={area.unit}><button type="button" onClick={() => choose(area)}><strong lang="ja">{area.name}</strong>{area.above && <span class="quiet" lang="ja"> {area.above}</span>}</button></li>
            ))}
          </ul>
        </>
      )}</Shown>
    </>
  );
}
