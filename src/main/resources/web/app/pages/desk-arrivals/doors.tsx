import { useEffect, useState } from 'preact/hooks';
import { openFile, send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { t } from '../../kernel/words';
import { Act, Text } from '../../parts/form';
import { Done, Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import type { Place } from './shapes';

/** The codes at the doors of shelters: printing the poster, making a new code, and seeing who came to one of them. */
export function Doors({ only }: { only: (shelter: Place) => void }) {
  const [words, type] = useState('');
  const [q, ask] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(words.trim()), 300);
    return () => clearTimeout(timer);
  }, [words]);
  const found = useGet<{ items: Place[] }>(`/api/v1/shelters?limit=10${q ? '&q=' + encodeURIComponent(q) : '&state=OPEN'}`);
  return (
    <section class="no-print">
      <h2>{t('desk.arrivals.doors')}</h2>
      <p class="hint">{t('desk.arrivals.doors-why')}</p>
      <Text label={t('desk.shelters.search')} type="search" value={words} set={type} maxLength={100} />
      <Shown of={found}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{t(q ? 'desk.shelters.none' : 'desk.arrivals.none-open')}</p>}
            <ul class="list">{items.map((each) => <Door key={each.id} shelter={each} only={only} />)}</ul>
          </>
        )}
      </Shown>
    </section>
  );
}

function Door({ shelter, only }: { shelter: Place; only: (shelter: Place) => void }) {
  const [renewed, tell] = useState(false);
  const name = <span class="only-read"> {shelter.name}</span>;
  const here = () => {
    only(shelter);
    document.getElementById('main')?.focus();
    scrollTo(0, 0);
  };
  const renew = async () => {
    await send('POST', '/api/v1/shelter-arrivals/codes', { shelter: shelter.id, renew: true });
    tell(true);
  };
  return (
    <li class="house">
      <p><strong lang="ja">{shelter.name}</strong></p>
      <div class="actions">
        <button type="button" class="button plain" onClick={here}>{t('desk.arrivals.only-here')}{name}</button>
        <Act kind="plain" act={() => openFile(`/api/v1/shelter-arrivals/codes/${shelter.id}/poster`)}>{t('desk.shelters.poster')}{name}</Act>
        <Twice kind="plain" label={<>{t('desk.arrivals.renew')}{name}</>} question={t('desk.arrivals.renew-sure', { name: shelter.name })} yes={t('desk.arrivals.renew')} act={renew} />
      </div>
      {renewed && <Done>{t('desk.arrivals.renewed', { name: shelter.name })}</Done>}
    </li>
  );
}
