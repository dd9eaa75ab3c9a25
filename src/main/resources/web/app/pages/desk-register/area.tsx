import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Office, Unit } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Done, Shown } from '../../parts/state';
import { Icon } from '../../parts/icon';
import { ofCity } from '../../parts/office';
import { Twice } from '../../parts/twice';
import { Open } from './open';
import { People } from './people';
import type { Opening } from './shapes';

/** One association or group: whether its register is open now, reading it, and opening it because of a safety check. */
export function Area({ unit, office }: { unit: Unit; office: Office }) {
  const openings = useGet<{ items: Opening[] }>(`/api/v1/support-register/openings?unit=${unit.id}&limit=20`);
  const [done, tell] = useState('');
  const after = (words: string) => {
    tell(words);
    openings.again();
  };
  return (
    <section aria-labelledby="area">
      <h2 id="area">{unit.name}</h2>
      {done && <Done>{done}</Done>}
      <Shown of={openings}>
        {({ items }) => {
          const running = items.filter((each) => each.running);
          return (
            <>
              {running.length === 0 && <p class="card"><Icon name="lock" /> {t('desk.register.shut')}</p>}
              {running.map((each) => <Running key={each.id} opening={each} city={ofCity(office)} over={() => after(t('desk.register.closed-done'))} />)}
              <People key={running.map((each) => each.id).join()} unit={unit} running={running} />
              <Open unit={unit} over={() => after(t('desk.register.opened-done'))} />
              <Earlier openings={items.filter((each) => !each.running)} />
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function Running({ opening, city, over }: { opening: Opening; city: boolean; over: () => void }) {
  const close = async () => {
    await send('DELETE', '/api/v1/support-register/openings/' + opening.id);
    over();
  };
  return (
    <div class="note note-bad">
      <p><strong><Icon name="unlock" /> {t('desk.register.open-now', { purpose: word('desk.register.purpose.', opening.purpose) })}</strong></p>
      <p>{t('desk.register.until', { from: moment(opening.openedAt), to: moment(opening.until) })} <Link to={'/desk/safety/' + opening.check} class="tall">{t('desk.page.board')}</Link></p>
      {city && <Twice kind="plain" label={t('desk.register.close')} question={t('desk.register.close-sure')} yes={t('desk.register.close')} act={close} />}
    </div>
  );
}

function Earlier({ openings }: { openings: Opening[] }) {
  if (openings.length === 0) return null;
  return (
    <details>
      <summary>{t('desk.register.earlier')}</summary>
      <ul>{openings.map((each) => <li key={each.id}>{moment(each.openedAt)} – {moment(each.until)} {word('desk.register.purpose.', each.purpose)}</li>)}</ul>
    </details>
  );
}
