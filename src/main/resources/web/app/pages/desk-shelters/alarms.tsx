import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { moment, number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Field } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { HAZARDS, hazardWord } from '../../parts/shelter';
import { Done, Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';

type Proposal = { id: string; hazard?: string; strength?: string; proposedAt: string };
type Raised = { alarm: string; calls: unknown[]; left: unknown[] };

/** Calling many shelters at once: what a rule proposes, and calling by hand. */
export function Alarms({ drill }: { drill: boolean }) {
  const [done, tell] = useState('');
  const said = (raised: Raised) => tell(t('desk.shelters.called', { n: number(raised.calls.length), left: number(raised.left.length) }));
  return (
    <section class="no-print">
      <h2>{t('desk.shelters.alarm')}</h2>
      {done && <Done>{done}</Done>}
      {!drill && <Proposals said={said} />}
      <ByHand key={String(drill)} drill={drill} said={said} />
    </section>
  );
}

function Hazard({ value, set }: { value: string; set: (hazard: string) => void }) {
  return (
    <Field label={t('desk.shelters.hazard')}>
      {(id) => <select id={id} value={value} onChange={(e) => set(e.currentTarget.value)}>{HAZARDS.map((each) => <option key={each} value={each}>{hazardWord(each)}</option>)}</select>}
    </Field>
  );
}

function ByHand({ drill, said }: { drill: boolean; said: (raised: Raised) => void }) {
  const [hazard, set] = useState('EARTHQUAKE');
  return (
    <div class={drill ? 'card note-drill' : 'card'}>
      <p>{t(drill ? 'desk.shelters.by-hand-drill' : 'desk.shelters.by-hand')}</p>
      <Hazard value={hazard} set={set} />
      <Twice kind={drill ? 'main' : 'danger'} label={t(drill ? 'desk.shelters.raise-drill' : 'desk.shelters.raise')} question={t(drill ? 'desk.shelters.raise-drill-sure' : 'desk.shelters.raise-sure', { hazard: hazardWord(hazard) })}
        yes={t('desk.shelters.raise-yes')} act={async () => said(await send<Raised>('POST', '/api/v1/shelter-alarms', { hazard, drill }))} />
    </div>
  );
}

function Proposals({ said }: { said: (raised: Raised) => void }) {
  const found = useGet<{ items: Proposal[] }>('/api/v1/shelter-alarms/proposals');
  return (
    <Shown of={found}>
      {({ items }) => <>{items.map((each) => <One key={each.id} proposal={each} said={(raised) => { said(raised); found.again(); }} again={found.again} />)}</>}
    </Shown>
  );
}

function One({ proposal, said, again }: { proposal: Proposal; said: (raised: Raised) => void; again: () => void }) {
  const [hazard, set] = useState(proposal.hazard ?? 'EARTHQUAKE');
  const base = '/api/v1/shelter-alarms/' + proposal.id;
  return (
    <article class="card note-old">
      <h3><Icon name="warning" /> {t('desk.shelters.proposal')} {proposal.hazard && hazardWord(proposal.hazard)} {proposal.strength}</h3>
      <p>{moment(proposal.proposedAt)}</p>
      {!proposal.hazard && <Hazard value={hazard} set={set} />}
      <div class="actions">
        <Twice kind="danger" label={t('desk.shelters.raise')} question={t('desk.shelters.raise-sure', { hazard: hazardWord(hazard) })} yes={t('desk.shelters.raise-yes')}
          act={async () => said(await send<Raised>('POST', base + '/start', proposal.hazard ? {} : { hazard }))} />
        <Act kind="plain" act={async () => { await send('DELETE', base); again(); }}>{t('desk.safety.propose-drop')}</Act>
      </div>
    </article>
  );
}
