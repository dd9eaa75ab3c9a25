import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { t } from '../../kernel/words';
import { World } from '../../parts/checks';
import { Choice } from '../../parts/form';
import { Shown } from '../../parts/state';
import { Alarms } from './alarms';
import { Calls } from './calls';
import { Register } from './register';
import type { ShelterBoard } from './shapes';

/** Shelters at the city's desk: which should be open and are not, who was called, and every shelter's state by hand. */
export default function SheltersPage() {
  const [world, choose] = useState<'real' | 'drill'>('real');
  const allowed = useGet<ShelterBoard>('/api/v1/shelter-board');
  const drill = world === 'drill';
  return (
    <>
      <h1>{t('desk.nav.shelters')}</h1>
      {allowed.problem?.status === 403 ? (
        <>
          <p>{t('desk.shelters.city-only')}</p>
          <Register manage={false} />
        </>
      ) : (
        <Shown of={allowed}>
          {() => (
            <>
              <Choice label={t('desk.shelters.world')} value={world} set={choose} choices={[
                { value: 'real', label: '■ ' + t('desk.safety.real') },
                { value: 'drill', label: '◇ ' + t('desk.safety.drill') },
              ]} />
              <World drill={drill}>
                <Calls key={world} drill={drill} />
                <Alarms drill={drill} />
              </World>
              <Register manage />
            </>
          )}
        </Shown>
      )}
    </>
  );
}
