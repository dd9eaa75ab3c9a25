import { Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon, type IconName } from '../../parts/icon';
import { confirmation, hasOpened, pageOf, updated, useTold, useWaiting, type Notice } from '../../parts/notices';
import { langOfWords } from '../../parts/reading';

const SIGNS: Record<string, IconName> = {
  CIRCULAR: 'circular', EVENT: 'calendar', BROADCAST: 'broadcast', SAFETY_CHECK: 'safety', SAFETY_ROUND: 'house', SHELTER_CALL: 'shelter', SHELTER_CALL_DEPUTY: 'shelter',
};

/** A notice in the inbox: every mark is a word, and a sign or a weight beside it. */
export function Line({ notice }: { notice: Notice }) {
  const said = useTold();
  const queue = useWaiting();
  const unread = !hasOpened(notice, said) && !notice.withdrawn;
  const changed = updated(notice, said) && !notice.withdrawn;
  const asked = notice.confirmationAsked && !notice.withdrawn ? confirmation(notice, notice.version, said, queue) : null;
  return (
    <li class={unread || changed ? 'notice unread' : 'notice'}>
      <Link to={pageOf(notice)}>
        <span class="sign"><Icon name={SIGNS[notice.kind] ?? 'bell'} /></span>
        <span class="words">
          <span class="marks">
            {unread && <span class="tag new">● {t('app.inbox.unread')}</span>}
            {notice.urgency === 'EMERGENCY' && <span class="tag bad"><Icon name="warning" /> {t('label.urgent')}</span>}
            {notice.urgency === 'IMPORTANT' && <span class="tag warn">{t('app.inbox.important')}</span>}
            {notice.pinned && <span class="tag"><Icon name="tack" /> {t('app.inbox.pinned')}</span>}
            {notice.corrected && !notice.withdrawn && <span class="tag warn">{t(changed ? 'app.inbox.changed' : 'label.corrected')}</span>}
            {notice.withdrawn && <span class="tag">✕ {t('app.inbox.withdrawn')}</span>}
            {asked === 'asked' && <span class="tag warn">{t('app.inbox.confirm')}</span>}
            {asked === 'waiting' && <span class="tag"><Icon name="waits" /> {t('app.circular.confirm-waits')}</span>}
            {asked === 'done' && <span class="tag good">✓ {t('app.inbox.confirmed')}</span>}
          </span>
          <span class="title" lang={langOfWords(notice.translation?.completeness === 'PENDING' ? undefined : notice.translation)}>{notice.title}</span>
          <span class="line quiet"><span lang="ja">{notice.publisher.name}</span> · {moment(notice.changedAt)}{notice.translation?.origin === 'MACHINE' && notice.translation.label && <> · {notice.translation.label}</>}</span>
        </span>
      </Link>
    </li>
  );
}
