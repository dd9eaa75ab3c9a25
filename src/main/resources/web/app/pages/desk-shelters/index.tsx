import { useState } from 'preact/hooks';
import { me } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { World } from '../../parts/checks';
import { Choice } from '../../parts/form';
import { Alarms } from './alarms';
import { Calls } from './calls';
import { Register } from './register';

/** Shelters at the city's desk: which should be open and are not, who was called, and every shelter's state by hand. */
export default function SheltersPage() {
  const [world, choose] = useState<'real' | 'drill'>('real');
  const city = useSignal(me)?.offices.some((office) => office.unit.kind === 'CITY');
  const drill = world === 'drill';
  return (
    <>
      <h1>{t('desk.nav.shelters')}</h1>
      {!city ? (
        <>
          <p>{t('desk.shelters.city-only')}</p>
          <Register manage={false} />
        </>
      ) : (
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
    </>
  );
}
