import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { me, type Office } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { dated, World } from '../../parts/checks';
import { Choice } from '../../parts/form';
import { ofCity, OfficeChoice, useOffice } from '../../parts/office';
import { matches } from '../../parts/officers';
import type { AskedCheck } from '../../parts/safety';
import { Shown } from '../../parts/state';
import { Arrivals } from './arrivals';
import { Doors } from './doors';
import type { Called, Place } from './shapes';

/** People who came to shelters: who asks for help there, whose they are, and the codes at the doors. */
export default function ArrivalsPage() {
  const who = useSignal(me);
  const worked = useOffice();
  const office = [worked, ...(who?.offices ?? [])].find((each): each is Office => each !== null && matches(each));
  return (
    <>
      <h1>{t('desk.nav.arrivals')}</h1>
      <p>{t('desk.arrivals.why')}</p>
      {worked && <OfficeChoice />}
      {office ? <OfOffice key={office.role + office.unit.id} office={office} /> : <p class="note note-old">{t('desk.arrivals.nobody')}</p>}
    </>
  );
}

/** For so long after the end of a check the service shows names. */
const SHOWN = 86_400_000;

function OfOffice({ office }: { office: Office }) {
  const asked = useGet<{ items: AskedCheck[] }>('/api/v1/safety-checks');
  const past = useGet<{ items: Called[] }>('/api/v1/safety-checks/past?limit=20');
  const [chosen, choose] = useState<string | null>(null);
  const [shelter, only] = useState<Place | null>(null);
  return (
    <>
      <Shown of={asked}>
        {({ items }) => {
          const over = past.body?.items.filter((each) => each.closedAt && Date.now() - new Date(each.closedAt).getTime() < SHOWN) ?? [];
          const all: Called[] = [...items.filter((each) => each.office && each.state === 'OPEN'), ...over];
          const check = all.find((each) => each.id === chosen) ?? all[0];
          if (!check) return <p class="note">{t('desk.arrivals.no-check')}</p>;
          return (
            <>
              {all.length > 1 && <Choice label={t('desk.nav.safety')} value={check.id} set={choose} choices={all.map((each) => ({ value: each.id, label: named(each) }))} />}
              <World drill={check.drill}>
                {shelter && (
                  <p class="actions">
                    <strong>{t('desk.arrivals.at', { name: shelter.name })}</strong>
                    <button type="button" class="button plain" onClick={() => only(null)}>{t('desk.arrivals.everywhere')}</button>
                  </p>
                )}
                <Arrivals key={check.id + shelter?.id} check={check} office={office} shelter={shelter} />
              </World>
            </>
          );
        }}
      </Shown>
      {ofCity(office) && <Doors only={only} />}
    </>
  );
}

function named({ drill, openedAt, closedAt }: Called): string {
  const world = drill ? '◇ ' + t('desk.safety.drill') : '■ ' + t('desk.safety.real');
  return `${world} ${openedAt ? dated(openedAt) : ''}${closedAt ? ' ' + t('desk.arrivals.over') : ''}`;
}
