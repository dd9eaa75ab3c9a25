import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { day } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import type { InboxPage, Notice } from '../../parts/notices';
import { langOfWords } from '../../parts/reading';
import { Done, Shown } from '../../parts/state';

type House = { household: string; name: string; walkNo?: number; channel: string; logins: number };
const MANY = 3;

/** The newest circulars and which of my houses have not read them: whom to remind, and on whom to call with paper. */
export function Reminders({ unit }: { unit: string }) {
  const inbox = useGet<InboxPage>('/api/v1/inbox?limit=50');
  return (
    <section>
      <h2>{t('app.round.unread')}</h2>
      <p>{t('app.round.unread-how')}</p>
      <Shown of={inbox}>
        {({ items }) => {
          const newest = items.filter((each) => each.kind === 'CIRCULAR' && !each.withdrawn).slice(0, MANY);
          return newest.length === 0 ? <p class="quiet">{t('app.round.no-circulars')}</p> : <>{newest.map((each) => <One key={each.id} notice={each} unit={unit} />)}</>;
        }}
      </Shown>
    </section>
  );
}

function One({ notice, unit }: { notice: Notice; unit: string }) {
  const [open, setOpen] = useState(false);
  const list = useGet<{ items: House[] }>(open ? `/api/v1/notices/${notice.id}/unread?unit=${unit}&limit=200` : null);
  const [told, tell] = useState('');
  const remind = async () => {
    const { accounts } = await send<{ accounts: number }>('POST', `/api/v1/notices/${notice.id}/reminders`, { unit, to: 'UNREAD' });
    tell(accounts > 0 ? t('app.round.reminded', { n: accounts }) : t('app.round.nobody-to-remind'));
  };
  return (
    <details class="card" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary class="summary"><span lang={langOfWords(notice.translation?.completeness === 'PENDING' ? undefined : notice.translation)}>{notice.title}</span> <span class="quiet">{day(notice.publishedAt)}</span></summary>
      {open && (
        <Shown of={list}>
          {({ items }) => (
            <>
              <p>{t('app.round.unread-n', { n: items.length })}</p>
              <ul>{items.map((house) => <li key={house.household}>{house.name} <span class="quiet">{t(house.logins > 0 ? 'app.round.has-app' : 'app.round.by-paper')}</span></li>)}</ul>
              {told && <Done>{told}</Done>}
              <div class="actions"><Act act={remind} disabled={items.length === 0}>{t('app.round.remind')}</Act></div>
            </>
          )}
        </Shown>
      )}
    </details>
  );
}
