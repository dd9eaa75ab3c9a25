import { me } from '../../kernel/me';
import { place } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { checkUnits } from '../../parts/office';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';
import { CheckCard, Proposal, type Asked } from './cards';
import { Drills } from './drills';
import { Opening } from './opening';
import { Past } from './past';
import { ScoreSheet } from './score';

/** Safety checks at the desk: what is asked now, what a rule proposes, opening one, drills, and what came of those that are over. */
export default function SafetyPage() {
  const { query } = useSignal(place);
  const score = query.get('score');
  return score ? <ScoreSheet key={score + query.get('unit')} check={score} unit={query.get('unit')} /> : <All />;
}

function All() {
  const who = useSignal(me);
  const asked = usePoll<{ items: Asked[] }>('/api/v1/safety-checks', () => true, 15);
  const units = who ? checkUnits(who) : [];
  return (
    <>
      <h1>{t('desk.nav.safety')}</h1>
      <Shown of={asked}>
        {({ items }) => {
          const open = items.filter((each) => each.office && each.state === 'OPEN');
          const proposed = items.filter((each) => each.state === 'PROPOSED');
          return (
            <>
              {proposed.length > 0 && <h2>{t('desk.safety.proposals')}</h2>}
              {proposed.map((each) => <Proposal key={each.id} asked={each} again={asked.again} />)}
              <h2>{t('desk.safety.now')}</h2>
              {open.length === 0 && <p>{t('desk.safety.nothing-open')}</p>}
              {open.map((each) => <CheckCard key={each.id} asked={each} />)}
            </>
          );
        }}
      </Shown>
      {units.length > 0 && <Opening units={units} />}
      <Drills units={units} />
      <Past />
    </>
  );
}
