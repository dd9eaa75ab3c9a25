import { Link } from '../../kernel/route';
import { ago } from '../../kernel/time';
import { t } from '../../kernel/words';
import { useGetIn } from '../../parts/reading';

type Shelter = {
  id: string;
  name: string;
  expectedSince?: string;
  status: { state: 'NOT_OPEN' | 'OPEN' | 'CLOSED' | 'UNKNOWN' | 'PERMANENT'; crowding?: string; asOf?: string };
  words: { state: string; crowding: string };
};

/** A shelter that a message names: its state by now, and how old that is. */
export function ShelterLine({ id, tag }: { id: string; tag: string }) {
  const { body } = useGetIn<Shelter>('/api/v1/shelters/' + id, tag);
  if (!body) return null;
  const open = body.status.state === 'OPEN' || body.status.state === 'PERMANENT';
  return (
    <li>
      <Link to={'/shelters/' + id}>
        <strong lang="ja">{body.name}</strong>
        <span class="line">
          <span class={open && !body.expectedSince ? 'tag good' : 'tag'}>{open && !body.expectedSince ? '○ ' : ''}{body.words.state}</span>
          {open && body.status.crowding && body.status.crowding !== 'UNKNOWN' && <> <span class="tag">{body.words.crowding}</span></>}
          {' '}<span class="quiet">{body.status.asOf ? t('app.broadcast.as-of', { ago: ago(body.status.asOf) }) : t('app.broadcast.never-said')}</span>
        </span>
      </Link>
    </li>
  );
}
