import { Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { language, t } from '../../kernel/words';
import { Icon, type IconName } from '../../parts/icon';
import { confirmation, hasOpened, pageOf, updated, useTold, useWaiting, type Notice } from '../../parts/notices';
import { langOfWords, useGetIn, type Translated } from '../../parts/reading';
import { useOver } from './over';

const SIGNS: Record<string, IconName> = {
  CIRCULAR: 'circular', EVENT: 'calendar', BROADCAST: 'broadcast', SAFETY_CHECK: 'safety', SAFETY_ROUND: 'house', SHELTER_CALL: 'shelter', SHELTER_CALL_DEPUTY: 'shelter',
};

/** Where the name is of what was withdrawn; a circular's goes with its text. */
const WHERE_NAMED: Record<string, string> = { BROADCAST: '/api/v1/broadcasts/', EVENT: '/api/v1/events/' };

/** How it is called that something no longer holds, where there is a closer word than the common one. */
const WITHDRAWN: Record<string, string> = { BROADCAST: 'app.broadcast.step.retraction', EVENT: 'app.event.cancelled' };

/** A notice in the inbox: every mark is a word, and a sign or a weight beside it. */
export function Line({ notice }: { notice: Notice }) {
  const said = useTold();
  const queue = useWaiting();
  const over = useOver(notice);
  const unread = !hasOpened(notice, said) && !notice.withdrawn && !over;
  const changed = updated(notice, said) && !notice.withdrawn && !over;
  const asked = notice.confirmationAsked && !notice.withdrawn ? confirmation(notice, notice.version, said, queue) : null;
  return (
    <li class={unread || changed ? 'notice unread' : 'notice'}>
      <Link to={pageOf(notice)}>
        <span class="sign"><Icon name={SIGNS[notice.kind] ?? 'bell'} /></span>
        <span class="words">
          <span class="marks">
            {unread && <span class="tag new">● {t('app.inbox.unread')}</span>}
            {notice.urgency === 'EMERGENCY' && !notice.withdrawn && <span class="tag bad"><Icon name="warning" /> {t('label.urgent')}</span>}
            {notice.urgency === 'IMPORTANT' && !notice.withdrawn && <span class="tag warn">{t('app.inbox.important')}</span>}
            {notice.pinned && <span class="tag"><Icon name="tack" /> {t('app.inbox.pinned')}</span>}
            {over && <span class="tag">{t('app.broadcast.over')}</span>}
            {notice.corrected && !notice.withdrawn && <Again notice={notice} changed={changed} />}
            {notice.withdrawn && <span class="tag">✕ {t(WITHDRAWN[notice.kind] ?? 'app.inbox.withdrawn')}</span>}
            {asked === 'asked' && <span class="tag warn">{t('app.inbox.confirm')}</span>}
            {asked === 'waiting' && <span class="tag"><Icon name="waits" /> {t('app.circular.confirm-waits')}</span>}
            {asked === 'done' && <span class="tag good">✓ {t('app.inbox.confirmed')}</span>}
          </span>
          {notice.withdrawn && WHERE_NAMED[notice.kind]
            ? <Retracted notice={notice} />
            : <span class="title" lang={langOfWords(notice.translation?.completeness === 'PENDING' ? undefined : notice.translation)}>{notice.title}</span>}
          <span class="line quiet"><span lang="ja">{notice.publisher.name}</span> · {moment(notice.changedAt)}{notice.translation?.origin === 'MACHINE' && <> · {t(notice.translation.language === 'ja-x-easy' ? 'label.language-name' : 'label.machine')}</>}</span>
        </span>
      </Link>
    </li>
  );
}

/** What came after the first word: city hall goes on telling, which is no correction; the others were corrected. */
function Again({ notice, changed }: { notice: Notice; changed: boolean }) {
  if (notice.kind === 'BROADCAST') return <span class="tag">{t('app.broadcast.step.update')}</span>;
  if (notice.kind !== 'CIRCULAR' && notice.kind !== 'EVENT') return null;
  return <span class="tag warn">{t(changed ? 'app.inbox.changed' : 'label.corrected')}</span>;
}

type Bulletins = { bulletins: { step: string; title: string; translation?: Translated }[] };
type Happening = { title: string; translation?: Translated };

/** What no longer holds by the name it had: city hall's message and an event still tell it, since everybody was told. */
function Retracted({ notice }: { notice: Notice }) {
  const { body } = useGetIn<Bulletins | Happening>(WHERE_NAMED[notice.kind] + notice.subject, language());
  const named = body && ('bulletins' in body ? body.bulletins.find((each) => each.step !== 'RETRACTION') : body);
  return named?.title
    ? <s class="title" lang={langOfWords(named.translation)}>{named.title}</s>
    : <span class="title" lang={langOfWords(notice.translation)}>{notice.title}</span>;
}
