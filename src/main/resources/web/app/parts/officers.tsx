import { me, type Me, type Office, type Unit } from '../kernel/me';
import { Link } from '../kernel/route';
import { useSignal } from '../kernel/signal';
import { t } from '../kernel/words';
import { Icon } from './icon';
import { openChecks } from './safety';
import { when } from './safety-words';

/** Offices that do something in a check, by the kinds of units at which they are held; the service decides, as everywhere. */
type Posts = Record<string, Unit['kind'][]>;

const ASKING: Posts = {
  CITY_ADMIN: ['CITY'],
  CITY_STAFF: ['CITY'],
  HEAD: ['FEDERATION', 'ASSOCIATION'],
  VICE_HEAD: ['FEDERATION', 'ASSOCIATION'],
  SECRETARY: ['FEDERATION', 'ASSOCIATION'],
  WELFARE_COMMISSIONER: ['ASSOCIATION'],
  GROUP_LEADER: ['GROUP'],
};
const HELPING: Posts = { ...ASKING, FIRE_CORPS: ['FEDERATION', 'ASSOCIATION'] };
const FOLLOWING: Posts = { ...ASKING, SUPPORTER: ['FEDERATION', 'ASSOCIATION'] };
const MATCHING: Posts = { ...ASKING, HEAD: ['ASSOCIATION'], VICE_HEAD: ['ASSOCIATION'], SECRETARY: ['ASSOCIATION'], GROUP_LEADER: [] };

const among = (posts: Posts) => ({ role, unit }: Office): boolean => posts[role]?.includes(unit.kind) ?? false;

/** Whether somebody sees to requests for help in a check, the 班長, the 民生委員 and the 消防団 among them. */
export const helps = (who: Me): boolean => who.offices.some(among(HELPING));

/** Whether somebody sees the numbers of a check as they change. */
export const follows = (who: Me): boolean => who.offices.some(among(FOLLOWING));

/** Whether the office finds out whose they are who came to a shelter. */
export const matches = among(MATCHING);

/** The ways into a check for whoever does something in it by an office; nothing for everybody else. */
export function OfficerLinks({ check }: { check: string }) {
  const who = useSignal(me);
  if (!who || !(helps(who) || follows(who))) return null;
  return (
    <p class="actions">
      {helps(who) && <Link to={`/desk/safety/${check}/help`} class="button"><Icon name="support" /> {t('app.officer.help')}</Link>}
      {follows(who) && <Link to={`/desk/safety/${check}`} class="button plain">{t('app.officer.board')}</Link>}
      {who.offices.some(matches) && <Link to="/desk/arrivals" class="button plain"><Icon name="shelter" /> {t('app.officer.arrivals')}</Link>}
    </p>
  );
}

/** The open checks with which an office of the reader has to do, wherever they themselves live. */
export function OfficerChecks() {
  const who = useSignal(me);
  const open = useSignal(openChecks).filter((check) => check.office);
  if (!who || open.length === 0 || !(helps(who) || follows(who))) return null;
  return (
    <section aria-labelledby="officer-checks">
      <h2 id="officer-checks">{t('app.officer.checks')}</h2>
      {open.map((check) => (
        <div key={check.id} class={'note ' + (check.drill ? 'note-drill' : 'note-bad')}>
          <p>{check.drill && <strong class="tag drill">{t('app.safety.drill')}</strong>} {t('app.round.open', { time: check.openedAt ? when(check.openedAt) : '' })}</p>
          <OfficerLinks check={check.id} />
        </div>
      ))}
    </section>
  );
}
