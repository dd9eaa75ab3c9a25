import { useEffect, useRef } from 'preact/hooks';
import type { Office } from '../../kernel/me';
import { clock } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Phone } from '../../parts/checks';
import { Icon } from '../../parts/icon';
import { inBrackets } from '../../parts/marks';
import { flagWord, statusWord } from '../../parts/safety-words';
import { Matching } from './matching';
import { callsUnknown, type Arrival } from './shapes';

type LineProps = { arrival: Arrival; shelter?: string; unit?: string; office: Office; matched: (arrival: Arrival) => void };

/** Somebody who came: how they are, where, how to reach them, and whose they are. */
export function Line({ arrival, shelter, unit, office, matched }: LineProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(arrival.household);
  useEffect(() => {
    // what was pressed is gone: whoever moves by keyboard goes on from what became of it
    if (arrival.household && !before.current) heading.current?.focus();
    before.current = arrival.household;
  }, [arrival.household]);
  const calls = callsUnknown(arrival);
  const urgent = arrival.status === 'URGENT';
  const name = arrival.name ?? t('desk.arrivals.nameless');
  return (
    <li>
      <article class={'help-line ' + (arrival.household ? 'done' : !calls ? '' : urgent ? 'urgent' : 'help')} aria-label={name}>
        <h3 ref={heading} tabIndex={-1}>
          <span class={'tag ' + (calls ? 'bad' : '')}>{calls && <><Icon name={urgent ? 'marks' : 'mark'} />{' '}</>}{statusWord(arrival.status)}</span>{' '}
          {name}{arrival.nameKana && inBrackets(arrival.nameKana)} {t('desk.arrivals.people', { n: arrival.people })}
        </h3>
        <p><Icon name="shelter" /> {shelter} <span class="quiet">{clock(arrival.at)}</span>{unit && <> <span>{unit}</span></>}</p>
        <p class="marks">
          {arrival.household
            ? <span class="tag good">✓ {t('desk.arrivals.matched')}</span>
            : <span class="tag warn">？ {t('desk.arrivals.unmatched')}</span>}
          {arrival.leaving && <span class="tag">{t('desk.arrivals.left')}</span>}
          {arrival.crowd && <span class="tag warn">{t('desk.arrivals.crowd')}</span>}
        </p>
        {arrival.flags.length > 0 && <p><Icon name="warning" /> {arrival.flags.map(flagWord).join('、')}</p>}
        {arrival.comment && <p>「{arrival.comment}」</p>}
        {arrival.phone && <p class="actions"><Phone number={arrival.phone} /></p>}
        {!arrival.household && <Matching arrival={arrival} office={office} matched={matched} />}
      </article>
    </li>
  );
}
