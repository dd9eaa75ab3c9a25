import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';
import { percent, ReadBar, type Tally, type TallyCounts } from '../../parts/tally';
import { NotReached, NotRead } from './houses';
import { Remind } from './remind';

type Reach = { households: number; reached: number; waiting: number; unreachable: number; reasons: Record<string, number> };
type Step = { unit: string; name: string };

/** Who has read, by 町会 or 班; one walks down from the publisher to the 班 and sees there whose houses are left. */
export function Readers({ notice, unit, asks }: { notice: string; unit: string; asks: boolean }) {
  const [way, setWay] = useState<Step[]>([]);
  const here = way.length ? way[way.length - 1].unit : unit;
  const tally = usePoll<Tally>(`/api/v1/notices/${notice}/tally?unit=${here}`, () => true, 15);
  const reach = useGet<Reach>(`/api/v1/notices/${notice}/reach?unit=${here}`);
  return (
    <section>
      <h2>{t('desk.tally.title')}</h2>
      {way.length > 0 && (
        <nav aria-label={t('desk.tally.way')} class="actions">
          <button type="button" class="button plain" onClick={() => setWay([])}>{t('desk.tally.all')}</button>
          {way.slice(0, -1).map((step, i) => <button type="button" key={step.unit} class="button plain" onClick={() => setWay(way.slice(0, i + 1))}>{step.name}</button>)}
          <span class="way-here" aria-current="location">{way[way.length - 1].name}</span>
        </nav>
      )}
      <Shown of={tally}>
        {(body) => (
          <>
            <ReadBar households={body.total.households} />
            {reach.body && <ReachWords reach={reach.body} />}
            <Remind key={here} notice={notice} unit={here} asks={asks} counts={body.total} />
            {body.parts.length > 0 && <Parts tally={body} asks={asks} open={(step) => setWay([...way, step])} />}
          </>
        )}
      </Shown>
      <NotRead key={'r' + here} notice={notice} unit={here} />
      <NotReached key={'u' + here} notice={notice} unit={here} />
      <div class="actions"><button type="button" class="button plain" onClick={() => print()}>{t('desk.circular.print')}</button></div>
    </section>
  );
}

/** Three numbers that add up to all houses, each with a word and a mark of its own. */
function ReachWords({ reach }: { reach: Reach }) {
  return (
    <dl class="numbers">
      <div><dt>✓ {t('desk.tally.reached')}</dt><dd>{number(reach.reached)}</dd></div>
      <div><dt><Icon name="waits" /> {t('desk.tally.waiting')}</dt><dd>{number(reach.waiting)}</dd></div>
      <div><dt>✕ {t('desk.tally.unreachable')}</dt><dd>{number(reach.unreachable)}</dd></div>
    </dl>
  );
}

function Parts({ tally, asks, open }: { tally: Tally; asks: boolean; open: (step: Step) => void }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('desk.tally.parts')}>
      <table class="wide-table">
        <caption class="only-read">{t('desk.tally.parts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('desk.tally.unit')}</th>
            <th scope="col" class="n">{t('desk.tally.houses')}</th>
            <th scope="col" class="n">{t('desk.tally.opened')}</th>
            {asks && <th scope="col" class="n">{t('desk.tally.confirmed')}</th>}
            <th scope="col" class="n">{t('desk.tally.paper')}</th>
            <th scope="col">{t('desk.tally.share')}</th>
          </tr>
        </thead>
        <tbody>
          {tally.parts.map((part) => (
            <tr key={part.unit}>
              <th scope="row"><button type="button" class="button plain" onClick={() => open({ unit: part.unit, name: part.name })}>{part.name}</button></th>
              <Numbers counts={part.counts} asks={asks} />
            </tr>
          ))}
          {tally.here.households.addressed > 0 && <tr><th scope="row">{t('desk.tally.here')}</th><Numbers counts={tally.here} asks={asks} /></tr>}
        </tbody>
      </table>
    </div>
  );
}

function Numbers({ counts, asks }: { counts: TallyCounts; asks: boolean }) {
  const { addressed, opened, confirmed, paper } = counts.households;
  return (
    <>
      <td class="n">{number(addressed)}</td>
      <td class="n">{number(opened)}</td>
      {asks && <td class="n">{number(confirmed)}</td>}
      <td class="n">{number(paper)}</td>
      <td><progress class="meter" max={Math.max(1, addressed)} value={opened} aria-label={percent(opened, addressed) + '%'} /> {percent(opened, addressed)}%</td>
    </>
  );
}
