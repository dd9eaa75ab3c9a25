import { openFile } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { day, moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { amount, Bar, percentWords, Shares, span } from '../../parts/charts';
import { dated, shares, World, WorldTag, type AnswerClock, type Counts } from '../../parts/checks';
import { Act } from '../../parts/form';
import { Shown } from '../../parts/state';

type Result = { counts: Counts; neverReached?: number; clock?: AnswerClock };
type Line = { unit: string; name: string; kind: string; outside: boolean; result: Result; earlier?: { on: string; result: Result } };
type Sheet = {
  check: string; drill: boolean; openedAt: string; closedAt?: string; frozenAt?: string; narrow: boolean; own: Line; parts: Line[];
  unreached?: { household: string; name: string; unitName: string; walkNo?: number }[];
};

const share = (result: Result): number | null =>
  result.counts.answered === null ? null : result.counts.households === 0 ? 0 : Math.floor((result.counts.answered * 100) / result.counts.households);

const shown = (n: number | null): string => (n === null ? t('desk.chart.few') : percentWords(n));

const time = (s: number | null | undefined): string => (s === null || s === undefined ? '－' : span(s));

/** What came of a check, per unit, with the drill of a year before beside it. */
export function ScoreSheet({ check, unit }: { check: string; unit: string | null }) {
  const where = unit ? '?unit=' + encodeURIComponent(unit) : '';
  const found = useGet<Sheet>(`/api/v1/safety-checks/${check}/score${where}`);
  return (
    <Shown of={found}>
      {(sheet) => (
        <World drill={sheet.drill}>
          <h1>{t('desk.score.title')} <WorldTag drill={sheet.drill} /></h1>
          <p>{sheet.own.name} {dated(sheet.openedAt)}{sheet.closedAt && ' – ' + moment(sheet.closedAt)}</p>
          <p class="quiet">{sheet.frozenAt ? t('desk.score.frozen', { time: moment(sheet.frozenAt) }) : t('desk.score.moving', { time: moment(found.at!) })}</p>
          <div class="actions">
            <Link class="button plain" to="/desk/safety">{t('app.back')}</Link>
            {unit && <Link class="button plain" to={`/desk/safety?score=${check}`}>{t('desk.score.whole')}</Link>}
            <Act kind="plain" act={() => openFile(`/api/v1/safety-checks/${check}/score.csv${where}`, 'score.csv')}>{t('desk.score.csv')}</Act>
            <button type="button" class="button plain" onClick={() => print()}>{t('desk.board.print')}</button>
          </div>
          <Whole sheet={sheet} />
          <Parts sheet={sheet} />
          {sheet.unreached && <Unreached sheet={sheet} />}
          {sheet.narrow && <p class="quiet">{t('desk.board.narrow', { few: t('desk.chart.few') })}</p>}
        </World>
      )}
    </Shown>
  );
}

function Whole({ sheet: { own } }: { sheet: Sheet }) {
  const now = share(own.result);
  const before = own.earlier ? share(own.earlier.result) : null;
  const sentence = t('desk.score.summary', { percent: shown(now), all: number(own.result.counts.households), never: amount(own.result.neverReached) });
  return (
    <>
      <Shares summary={sentence} parts={shares(own.result.counts)} total={own.result.counts.households} />
      <p>{own.result.clock && t('desk.score.clock', { t25: time(own.result.clock.t25), t50: time(own.result.clock.t50), t75: time(own.result.clock.t75) })}</p>
      {own.earlier && (
        <p>
          <strong>{t('desk.score.before', { day: day(own.earlier.on), year: own.earlier.on.slice(0, 4), percent: shown(before), t50: time(own.earlier.result.clock?.t50) })}</strong>
          {now !== null && before !== null && ' ' + t(now >= before ? 'desk.score.better' : 'desk.score.worse', { n: Math.abs(now - before) })}
        </p>
      )}
    </>
  );
}

function Parts({ sheet }: { sheet: Sheet }) {
  const earlier = sheet.parts.some((each) => each.earlier);
  if (sheet.parts.length === 0) return null;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('desk.score.parts')}>
      <table class="units">
        <thead>
          <tr>
            <th scope="col">{t('desk.board.unit')}</th><th scope="col" class="bar-cell">{t('desk.board.share')}</th>
            {earlier && <th scope="col" class="bar-cell">{t('desk.score.then')}</th>}
            {['t25', 't50', 't75'].map((key) => <th scope="col" class="n" key={key}>{t('desk.score.' + key)}</th>)}
            {earlier && <th scope="col" class="n">{t('desk.score.then-t50')}</th>}
            <th scope="col" class="n">{t('desk.score.never')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.parts.map((each) => {
            const clock = each.result.clock;
            const then = each.earlier?.result;
            return (
              <tr key={each.unit + each.outside}>
                <th scope="row">{each.outside ? t('desk.board.outside') : each.kind === 'GROUP' ? each.name : <Link class="down" to={`/desk/safety?score=${sheet.check}&unit=${each.unit}`}>{each.name}</Link>}</th>
                <td class="bar-cell"><Bar value={share(each.result)} /> {shown(share(each.result))}</td>
                {earlier && <td class="bar-cell">{then ? <><Bar value={share(then)} look="part" /> {shown(share(then))}</> : '－'}</td>}
                <td class="n">{time(clock?.t25)}</td><td class="n">{time(clock?.t50)}</td><td class="n">{time(clock?.t75)}</td>
                {earlier && <td class="n">{time(then?.clock?.t50)}</td>}
                <td class="n">{amount(each.result.neverReached)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Unreached({ sheet }: { sheet: Sheet }) {
  return (
    <section>
      <h2>{t('desk.score.unreached')}</h2>
      <p class="hint">{t('desk.houses.logged')}</p>
      {sheet.unreached!.length === 0 ? <p>✓ {t('desk.score.all-reached')}</p>
        : <ul class="columns">{sheet.unreached!.map((each) => <li key={each.household}>{each.unitName} {each.name}</li>)}</ul>}
    </section>
  );
}
