import { send } from '../kernel/api';
import { t } from '../kernel/words';
import { Act } from './form';
import { Twice } from './twice';

type ProposalProps = { id: string; areas: string; opened: () => void; dropped: () => void };

/** What an officer of the city does with a check that a rule on the reports of the weather service proposes: open it or drop it. */
export function Decision({ id, areas, opened, dropped }: ProposalProps) {
  const base = `/api/v1/safety-checks/${id}`;
  return (
    <div class="actions">
      <Twice kind="danger" label={t('desk.safety.propose-open')} question={t('desk.safety.real-sure', { names: areas })} yes={t('desk.safety.real-yes')}
        act={async () => { await send('POST', base + '/opening'); opened(); }} />
      <Act kind="plain" act={async () => { await send('POST', base + '/dropping'); dropped(); }}>{t('desk.safety.propose-drop')}</Act>
    </div>
  );
}
