import { useEffect, useState } from 'preact/hooks';
import { go, Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Confirm } from '../../parts/confirm';
import { Icon } from '../../parts/icon';
import { findNotice, pageOf, useNotice, useOpened } from '../../parts/notices';
import { langOfWords } from '../../parts/reading';
import { Where } from './where';

/** A notice that says all it has to say in its title, and where to go with it. */
export default function NoticePage({ params }: PageProps) {
  const notice = useNotice(params.id);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    void findNotice(params.id).catch(() => undefined).then((found) => {
      setLooked(true);
      // a push may name a kind that has a page of its own
      if (found && !pageOf(found).startsWith('/notices/')) go(pageOf(found), true);
    });
  }, [params.id]);
  useOpened(notice, notice?.version);
  if (!notice) return <><h1>{t('app.page.notice')}</h1><p role="status">{t(looked ? 'app.notice.gone' : 'app.loading')}</p><Back /></>;
  return (
    <article>
      <p class="marks">
        {notice.urgency === 'EMERGENCY' && <span class="tag bad"><Icon name="warning" /> {t('label.urgent')}</span>}
        {notice.urgency === 'IMPORTANT' && <span class="tag warn">{t('app.inbox.important')}</span>}
        {notice.withdrawn && <span class="tag">✕ {t('app.inbox.withdrawn')}</span>}
      </p>
      <h1 lang={langOfWords(notice.translation)}>{notice.title}</h1>
      <p class="quiet"><span lang="ja">{notice.publisher.name}</span> · {moment(notice.changedAt)}</p>
      {notice.translation?.label && <p><span class="tag warn">{notice.translation.label}</span></p>}
      {!notice.withdrawn && <Where notice={notice} />}
      {notice.confirmationAsked && !notice.withdrawn && <Confirm notice={notice} version={notice.version} />}
      <Back />
    </article>
  );
}

const Back = () => <p class="actions"><Link to="/inbox" class="button plain">{t('app.circular.back')}</Link></p>;
