import { useGet } from '../../kernel/load';
import type { PageProps } from '../../pages';
import { Problem } from '../../kernel/problem';
import { t } from '../../kernel/words';
import { DeliveryProgress } from '../../parts/delivery';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';
import { After } from './after';
import { Pending } from './pending';
import { Said } from './said';
import type { Course, Draft } from './types';

/** A broadcast for those who handle it: what waits, what went out, and what can be done now. */
export default function DeskBroadcast({ params }: PageProps) {
  // another person may let it out or give it back at any moment
  const draft = usePoll<Draft>(`/api/v1/broadcasts/${params.id}/draft`, (body) => body.message?.state === 'SUBMITTED', 4);
  const course = useGet<Course>(draft.body && draft.body.state !== 'DRAFT' ? `/api/v1/broadcasts/${params.id}` : null);
  const again = () => { draft.again(); course.again(); };
  return (
    <Shown of={draft}>
      {(body) => {
        const title = body.message?.words.ja?.title ?? course.body?.bulletins[0]?.title ?? t('desk.page.broadcast');
        return (
          <>
            <h1 lang="ja">{title}</h1>
            <p>
              {body.drill && <><span class="tag drill">{t('label.drill')}</span> </>}
              <span class={'tag ' + (body.state === 'RUNNING' ? 'good' : body.state === 'RETRACTED' ? 'bad' : '')}>{t('desk.broadcasts.state.' + body.state.toLowerCase())}</span>{' '}
              <span class="quiet">{t('desk.broadcasts.category.' + body.category.toLowerCase())}</span>
            </p>
            {body.message && <Pending key={body.lockVersion} draft={body} message={body.message} again={again} />}
            {body.state !== 'DRAFT' && <After draft={body} again={again} />}
            {body.notice && (
              <section>
                <h2>{t('desk.sending.title')}</h2>
                <DeliveryProgress key={body.lockVersion} notice={body.notice} />
              </section>
            )}
            {course.body && <Said course={course.body} />}
            {course.problem instanceof Problem && course.problem.status !== 404 && <Shown of={course}>{() => null}</Shown>}
          </>
        );
      }}
    </Shown>
  );
}
