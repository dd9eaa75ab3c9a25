import { useEffect, useState } from 'preact/hooks';
import { get, send } from '../../kernel/api';
import { deskOffices, me, type Me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import type { Notice } from '../../parts/notices';
import type { AskedCheck } from '../../parts/safety';
import { when } from '../../parts/safety-words';

/** Where something is done about notices that have no page of their own, by how their kinds begin; the first that fits counts. */
const DONE_AT: [string, (subject: string, who: Me) => string][] = [
  ['SAFETY_CHECK', (subject) => '/desk/safety/' + subject],
  ['SAFETY_DRILL', (_, who) => (deskOffices(who).length > 0 ? '/desk/safety' : '/safety')],
  ['SAFETY_HELP_OWN', () => '/safety'],
  ['SAFETY_ARRIVAL', () => '/desk/arrivals'],
  ['SHELTER_CALL', () => '/desk/shelters'],
  ['BROADCAST_DESK', (subject) => '/desk/broadcasts/' + subject],
  ['REGISTER', () => '/desk/register'],
];

/** Notices whose subject is the case of a household that asked for help, which stands on the board of one of the checks. */
const OF_CASES = ['SAFETY_HELP', 'SAFETY_HELP_URGENT'];

/** The way to where something is done about a notice; nothing where it says all in its title. */
export function Where({ notice }: { notice: Notice }) {
  const who = useSignal(me);
  if (OF_CASES.includes(notice.kind)) return <Boards of={notice.subject} />;
  const place = who && DONE_AT.find(([begin]) => notice.kind.startsWith(begin))?.[1](notice.subject, who);
  return place ? <p><Link to={place} class="button wide">{t('app.notice.open')}</Link></p> : null;
}

type Board = { id: string; drill: boolean; openedAt?: string; closedAt?: string };

function Boards({ of }: { of: string }) {
  const [found, set] = useState<Board[] | null>(null);
  useEffect(() => {
    let current = true;
    void boardsOf(of).then((all) => current && set(all), () => current && set([]));
    return () => { current = false; };
  }, [of]);
  if (!found) return <p class="quiet" role="status">{t('app.loading')}</p>;
  return (
    <>
      {found.map((each) => (
        <p key={each.id}>
          <Link to={`/desk/safety/${each.id}/help`} class="button wide">
            {t('app.officer.help')}{found.length > 1 && <> {each.drill && t('app.safety.drill')} {each.openedAt && when(each.openedAt)}</>}
          </Link>
        </p>
      ))}
    </>
  );
}

/** As long as such notices stay in the inbox. */
const SHOWN = 7 * 86_400_000;

type Lines = { lines: { helpCase?: string }[] };

/** The check on whose board of requests a case stands; where several may be meant and none tells, all of them. */
async function boardsOf(helpCase: string): Promise<Board[]> {
  const { items } = (await get<{ items: AskedCheck[] }>('/api/v1/safety-checks')).body;
  const past = await get<{ items: Board[] }>('/api/v1/safety-checks/past?limit=20').then(({ body }) => body.items, () => []);
  const all: Board[] = [
    ...items.filter((check) => check.office && check.state === 'OPEN'),
    ...past.filter((check) => check.closedAt !== undefined && Date.now() - new Date(check.closedAt).getTime() < SHOWN),
  ];
  if (all.length < 2) return all;
  // not kept in this browser: a board names houses
  const boards = await Promise.all(all.map((check) => send<Lines>('GET', `/api/v1/safety-checks/${check.id}/help`).catch(() => null)));
  const named = all.filter((_, i) => boards[i]?.lines.some((line) => line.helpCase === helpCase));
  return named.length > 0 ? named.slice(0, 1) : all.filter((_, i) => boards[i] !== null);
}
