import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { t } from '../../kernel/words';
import { OfficeChoice, useOffice } from '../../parts/office';
import { whole, type Span } from '../../parts/span';
import { Shown } from '../../parts/state';
import { NewEvent } from './new-event';

type Line = Span & { id: string; kind: string; state: 'DRAFT' | 'PUBLISHED' | 'CANCELLED'; title: string; rrule?: string };

/** The events of the unit one works for, and a short way to a new one. */
export default function DeskEvents() {
  const unit = useOffice()?.unit;
  const [writing, write] = useState(false);
  const lines = useGet<{ items: Line[]; next?: string }>(unit ? `/api/v1/events?unit=${unit.id}&limit=50` : null);
  return (
    <>
      <h1>{t('desk.nav.events')}</h1>
      <OfficeChoice />
      {unit && (writing
        ? <NewEvent unit={unit} close={() => { write(false); lines.again(); }} />
        : <button type="button" class="button" onClick={() => write(true)}>{t('desk.events.new')}</button>)}
      <Shown of={lines}>
        {(page) => page.items.length === 0 ? <p class="quiet">{t('desk.events.none')}</p> : (
          <ul class="list">
            {page.items.map((line) => (
              <li key={line.id}>
                <Link to={'/desk/events/' + line.id}>
                  <strong lang="ja">{line.title}</strong> <State of={line.state} />
                  <br />
                  <span class="quiet">{whole(line)} {line.rrule && t('desk.events.series')}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </>
  );
}

function State({ of }: { of: Line['state'] }) {
  const look = { DRAFT: 'warn', PUBLISHED: 'good', CANCELLED: 'bad' }[of];
  return <span class={'tag ' + look}>{t('desk.events.state.' + of.toLowerCase())}</span>;
}
