import { Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { BroadcastWords } from '../../parts/broadcast-words';
import type { Course } from './types';

/** Everything that went out, the last word first. */
export function Said({ course }: { course: Course }) {
  return (
    <section>
      <h2>{t('desk.broadcast.said')}</h2>
      <p><Link to={'/broadcasts/' + course.id}>{t('desk.broadcast.as-read')}</Link></p>
      <ol class="list" reversed>
        {course.bulletins.map((each) => (
          <li key={each.no}>
            <p><span class="tag">{word('desk.broadcasts.step.', each.step)}</span> <span class="quiet">{moment(each.sentAt)} {each.department} {each.areas.slice(0, 5).map((area) => area.name).join('・')}</span></p>
            <BroadcastWords words={each} drill={false} />
          </li>
        ))}
      </ol>
    </section>
  );
}
