import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useGet, type Loaded } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';
import { Trouble } from '../../parts/state';
import { percent, ReadBar, tallyPath, type TallyList } from '../../parts/tally';
import type { Report } from './index';

type Line = { id: string; title: string; publishedAt?: string; notice?: string; open?: string };
type Lines = { items: Line[]; next: string | null };
type Reports = { report: Report };

/** Tells the desk once something is known; what may not be seen by this office waits for nobody here. */
function useReport<T>(card: string, of: Loaded<T>, count: (body: T) => number, report: Report): number {
  const waits = of.body === undefined ? 0 : count(of.body);
  const known = of.body !== undefined || of.problem !== undefined;
  useEffect(() => { if (known) report(card, waits); }, [known, waits]);
  return waits;
}

const few = (lines: Lines): string => number(lines.items.length) + (lines.next ? '+' : '');

type CardProps = { title: string; n: string; children: ComponentChildren; to?: string; link?: string };

function Card({ title, n, children, to, link }: CardProps) {
  return (
    <section class="card desk-card">
      <h2>{title} <span class="desk-count">{n}</span></h2>
      {children}
      {to && <p><Link to={to}>{link}</Link></p>}
    </section>
  );
}

function Problem({ of }: { of: Loaded<unknown> }) {
  return of.problem && of.problem.status !== 403 && of.problem.status !== 404 ? <Trouble problem={of.problem} again={of.again} /> : null;
}

/** Circulars begun and not published. */
export function Drafts({ unit, report }: { unit: string } & Reports) {
  const drafts = useGet<Lines>(`/api/v1/circulars?unit=${unit}&state=DRAFT&limit=20`);
  const waits = useReport('drafts', drafts, (body) => body.items.length, report);
  if (!waits) return <Problem of={drafts} />;
  return (
    <Card title={t('desk.today.drafts')} n={few(drafts.body!)} to="/desk/circulars" link={t('desk.today.all-circulars')}>
      <ul class="list">{drafts.body!.items.slice(0, 3).map((line) => <li key={line.id}><Link to={'/desk/circulars/new?draft=' + line.id}><span lang="ja">{line.title}</span></Link></li>)}</ul>
    </Card>
  );
}

const LOW = 50;
const A_DAY = 24 * 3600_000;
const RECENT = 14 * A_DAY;

/** Whether everybody had an evening to read it, and it is not forgotten yet. */
const lately = (line: Line): boolean => {
  const age = Date.now() - new Date(line.publishedAt!).getTime();
  return age > A_DAY && age < RECENT;
};

/** Circulars of the last two weeks, but not of today, that fewer than half of the houses have read. */
export function LowReach({ unit, report }: { unit: string } & Reports) {
  const lines = useGet<Lines>(`/api/v1/circulars?unit=${unit}&state=PUBLISHED&limit=5`);
  const recent = lines.body?.items.filter((line) => line.notice && lately(line)) ?? [];
  const tallies = useGet<TallyList>(recent.length ? tallyPath(unit, recent.map((line) => line.notice!)) : null);
  const low = tallies.body?.items.filter(({ households: { addressed, opened } }) => addressed > 0 && percent(opened, addressed) < LOW) ?? [];
  const known = lines.problem || tallies.body || tallies.problem || (lines.body && recent.length === 0);
  useEffect(() => { if (known) report('reach', low.length); }, [known, low.length]);
  if (low.length === 0) return null;
  return (
    <Card title={t('desk.today.low')} n={number(low.length)}>
      <ul class="list">
        {recent.map((line) => {
          const tally = low.find((each) => each.notice === line.notice);
          return tally && (
            <li key={line.id}>
              <Link to={'/desk/circulars/' + line.id}><span lang="ja">{line.title}</span> <span class="quiet">{moment(line.publishedAt!)}</span></Link>
              <ReadBar households={tally.households} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Broadcasts that a second person has to let out, and those that are still written. */
export function Broadcasts({ report }: Reports) {
  const open = useGet<Lines>('/api/v1/broadcasts/desk?open=true&limit=20');
  const waits = useReport('broadcasts', open, (body) => body.items.length, report);
  if (!waits) return <Problem of={open} />;
  const submitted = open.body!.items.filter((line) => line.open === 'SUBMITTED');
  const drafts = open.body!.items.length - submitted.length;
  return (
    <Card title={t('desk.today.broadcasts')} n={number(submitted.length)} to="/desk/broadcasts" link={t('desk.today.all-broadcasts', { n: drafts })}>
      <ul class="list">{submitted.slice(0, 5).map((line) => <li key={line.id}><Link to={'/desk/broadcasts/' + line.id}><span class="tag bad"><Icon name="waits" /> {t('desk.broadcasts.waits')}</span> <span lang="ja">{line.title}</span></Link></li>)}</ul>
    </Card>
  );
}

/** People who ask to join the association. */
export function Enrolments({ unit, report }: { unit: string } & Reports) {
  const waiting = useGet<{ items: { id: string; name: string; createdAt: string }[]; next: string | null }>(`/api/v1/units/${unit}/enrolments?limit=20`);
  const waits = useReport('enrolments', waiting, (body) => body.items.length, report);
  if (!waits) return <Problem of={waiting} />;
  return (
    <Card title={t('desk.today.enrolments')} n={number(waits)} to="/desk/people" link={t('desk.today.to-people')}>
      <ul class="list">{waiting.body!.items.slice(0, 5).map((each) => <li key={each.id}><p>{each.name} <span class="quiet">{moment(each.createdAt)}</span></p></li>)}</ul>
    </Card>
  );
}

type Check = { id: string; state: string; drill: boolean; text: string; office: boolean; openedAt?: string };
type Help = { counts: { open: number; claimed: number; onTheWay: number; urgent: number } };

/** Safety checks under way, with the requests for help in them; before everything else, because there people wait. */
export function Safety({ unit, report }: { unit: string } & Reports) {
  const checks = useGet<{ items: Check[] }>('/api/v1/safety-checks');
  const mine = (body: { items: Check[] }) => body.items.filter((check) => check.office);
  const waits = useReport('safety', checks, (body) => mine(body).length, report);
  if (!waits) return <Problem of={checks} />;
  return <>{mine(checks.body!).map((check) => <OneCheck key={check.id} check={check} unit={unit} />)}</>;
}

function OneCheck({ check, unit }: { check: Check; unit: string }) {
  const help = useGet<Help>(check.state === 'OPEN' ? `/api/v1/safety-checks/${check.id}/help?unit=${unit}` : null);
  const open = help.body ? help.body.counts.open + help.body.counts.claimed + help.body.counts.onTheWay : 0;
  return (
    <section class={'note ' + (check.drill ? 'note-drill' : 'note-bad')}>
      <h2>{check.drill && t('label.drill')}{t(check.state === 'PROPOSED' ? 'desk.today.check-proposed' : 'desk.today.check-open')}</h2>
      {check.openedAt && <p>{t('desk.today.check-since', { time: moment(check.openedAt) })}</p>}
      {help.body && <p><strong>{t('desk.today.help', { n: number(open), urgent: number(help.body.counts.urgent) })}</strong></p>}
      <div class="actions">
        <Link to={'/desk/safety/' + check.id} class="button plain">{t(check.state === 'PROPOSED' ? 'desk.today.to-proposal' : 'desk.today.to-board')}</Link>
        {help.body && <Link to={`/desk/safety/${check.id}/help`} class="button plain">{t('desk.today.to-help')}</Link>}
      </div>
    </section>
  );
}
