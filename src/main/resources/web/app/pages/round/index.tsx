import { useEffect } from 'preact/hooks';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { OfficerLinks } from '../../parts/officers';
import { walks } from '../../parts/round';
import { ask, openChecks } from '../../parts/safety';
import { when } from '../../parts/safety-words';
import { Houses } from './houses';
import { RoundPage } from './round';

/** The houses of a 班: the round during a check, and who reads by which way while there is none. */
export default function Rounds({ params }: PageProps) {
  const open = useSignal(openChecks);
  const who = useSignal(me);
  useEffect(() => void ask(), []);
  if (params.id) return <RoundPage id={params.id} />;
  return (
    <>
      <h1>{t('app.nav.round')}</h1>
      {open.map((check) => (
        <div class={'note ' + (check.drill ? 'note-drill' : 'note-bad')} key={check.id}>
          <p>
            {check.drill && <strong>{t('app.safety.drill')} </strong>}{t('app.round.open', { time: check.openedAt ? when(check.openedAt) : '' })}{' '}
            {who && walks(who) && <Link to={'/round/' + check.id} class="button">{t('app.round.go')}</Link>}
          </p>
          {check.office && <OfficerLinks check={check.id} />}
        </div>
      ))}
      <Houses />
    </>
  );
}
