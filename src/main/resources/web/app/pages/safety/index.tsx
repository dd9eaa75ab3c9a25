import { useEffect } from 'preact/hooks';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { OfficerChecks } from '../../parts/officers';
import { ask, checks } from '../../parts/safety';
import { Question, when } from '../../parts/safety-words';
import { Calm } from './calm';
import { CheckPage } from './check';

/** What a resident does in a safety check, and what there is to know while none is open. */
export default function Safety({ params }: PageProps) {
  const open = useSignal(checks);
  useEffect(() => void ask(), []);
  if (params.id) return <CheckPage id={params.id} />;
  if (!open || open.length === 0) return <Calm known={open !== null} />;
  if (open.length === 1) return <CheckPage id={open[0].id} />;
  return (
    <>
      <h1>{t('app.nav.safety')}</h1>
      <ul class="list">
        {open.map((check) => (
          <li key={check.id}>
            <Link to={'/safety/' + check.id}>
              {check.drill && <><span class="tag drill">{t('app.safety.drill')}</span> </>}<Question check={check} />
              {check.openedAt && <span class="quiet"> {when(check.openedAt)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      <OfficerChecks />
    </>
  );
}
