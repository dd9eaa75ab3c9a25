import { useGet } from '../../kernel/load';
import { Link } from '../../kernel/route';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Shown } from '../../parts/state';
import { WatchRules } from '../../parts/watch-rules';
import { Devices } from './devices';
import { Pauses } from './pauses';
import { TeamOf } from './team';

/** How one household is watched over: its devices, who looks in, when it is away, and when somebody is told. */
export default function DeskWatchHome({ params }: PageProps) {
  const { household } = params;
  const house = useGet<{ name: string }>('/api/v1/households/' + household);
  return (
    <Shown of={house} title={t('desk.nav.watch')}>
      {({ name }) => (
        <>
          <h1>{t('app.watch.title', { name })}</h1>
          <Devices household={household} />
          <TeamOf household={household} />
          <Pauses household={household} />
          <WatchRules path={'/api/v1/watch-rules/' + household} change hint={t('desk.watch.rules-home')} />
          <p class="actions"><Link to="/desk/watch" class="button plain">{t('app.back')}</Link></p>
        </>
      )}
    </Shown>
  );
}
