import { Link } from '../../kernel/route';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Icon, type IconName } from '../../parts/icon';
import { ReadBar, type TallyHouseholds } from '../../parts/tally';

/** A circular on the desk's list. */
export type CircularLine = {
  id: string;
  state: 'DRAFT' | 'SCHEDULED' | 'PUBLISHED' | 'WITHDRAWN';
  category: string;
  importance: 'NORMAL' | 'IMPORTANT';
  title: string;
  version: number;
  publishAt?: string;
  publishedAt?: string;
  withdrawnAt?: string;
  notice?: string;
};

const MARKS: Record<CircularLine['state'], [string, IconName]> = {
  DRAFT: ['', 'pencil'], SCHEDULED: ['warn', 'clock'], PUBLISHED: ['good', 'check'], WITHDRAWN: ['bad', 'cross'],
};

/** One line: what it is, where it stands, and in how many houses it was read. */
export function Line({ line, households }: { line: CircularLine; households?: TallyHouseholds }) {
  const [colour, mark] = MARKS[line.state];
  return (
    <li>
      <Link to={'/desk/circulars/' + line.id}>
        <span class={'tag ' + colour}><Icon name={mark} /> {t('desk.circulars.state.' + line.state.toLowerCase())}</span>{' '}
        <span class="quiet">{t('desk.compose.category.' + line.category.toLowerCase())}</span>{' '}
        {line.importance === 'IMPORTANT' && <span class="tag bad"><Icon name="mark" /> {t('desk.compose.important')}</span>}
        <strong class="line-title" lang="ja">{line.title}</strong>
        <span class="quiet">
          {line.state === 'SCHEDULED' && line.publishAt ? t('desk.circulars.goes-out', { time: moment(line.publishAt) }) : line.publishedAt ? t('desk.circulars.went-out', { time: moment(line.publishedAt) }) : ''}
          {line.version > 1 && ' ' + t('desk.circulars.corrected', { n: line.version - 1 })}
        </span>
      </Link>
      {line.state === 'PUBLISHED' && households && <ReadBar households={households} />}
    </li>
  );
}
