import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me, type Home } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { day } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Drawn } from '../../parts/picture';
import { Shown } from '../../parts/state';

type House = { id: string; name: string; address?: string; protected: boolean };
type Resident = { id: string; name: string; householder: boolean; livesElsewhere: boolean; signsIn: boolean };
type Invitation = { id: string; link: string; typed: string; qr: string; expiresAt: string };

/** The reader's households: who belongs to them, who of them reads here, and how another of the family comes in. */
export default function Households() {
  const homes = useSignal(me)?.homes ?? [];
  return (
    <>
      <h1>{t('app.page.household')}</h1>
      {homes.map((home) => <OneHome key={home.household} home={home} />)}
      {!homes.length && <p class="card">{t('app.household.none')}</p>}
      <h2>{t('app.household.contacts')}</h2>
      <p>{t('app.household.contacts-what')}</p>
      <p><Link to="/safety" class="button plain">{t('app.household.contacts-open')}</Link></p>
    </>
  );
}

function OneHome({ home }: { home: Home }) {
  const house = useGet<House>('/api/v1/households/' + home.household);
  const people = useGet<{ items: Resident[] }>(`/api/v1/households/${home.household}/residents?limit=50`);
  return (
    <section class="card" aria-labelledby={'home-' + home.household}>
      <Shown of={house}>
        {(body) => (
          <>
            <h2 id={'home-' + home.household}><span lang="ja">{body.name}</span></h2>
            <p class="quiet" lang="ja">{body.address}<br />{home.units.map((unit) => unit.name).join(' ')}</p>
          </>
        )}
      </Shown>
      <Shown of={people}>
        {(page) => (
          <>
            <ul class="list family">
              {page.items.map((each) => (
                <li key={each.id}>
                  <strong lang="ja">{each.name}</strong>{' '}
                  {each.householder && <span class="tag">{t('app.household.householder')}</span>}{' '}
                  {each.livesElsewhere && <span class="tag">{t('app.household.elsewhere')}</span>}
                  <br />
                  <span class={each.signsIn ? 'tag good' : 'tag'}><span aria-hidden="true">{each.signsIn ? '✓ ' : '－ '}</span>{t(each.signsIn ? 'app.household.reads' : 'app.household.reads-not')}</span>
                </li>
              ))}
            </ul>
            <Invite home={home} people={page.items.filter((each) => !each.signsIn)} />
          </>
        )}
      </Shown>
    </section>
  );
}

function Invite({ home, people }: { home: Home; people: Resident[] }) {
  const [made, setMade] = useState<{ whom: string; invitation: Invitation } | null>(null);
  const make = async (body: object, whom: string) => {
    const answer = await send<{ items: Invitation[] }>('POST', '/api/v1/invitations', body);
    setMade({ whom, invitation: answer.items[0] });
  };
  if (made) return <Code whom={made.whom} of={made.invitation} done={() => setMade(null)} />;
  return (
    <details>
      <summary>{t('app.household.invite')}</summary>
      <p>{t('app.household.invite-what')}</p>
      <div class="actions">
        {people.map((each) => <Act key={each.id} act={() => make({ residents: [each.id] }, each.name)}><span lang="ja">{t('app.household.invite-one', { name: each.name })}</span></Act>)}
        <Act kind="plain" act={() => make({ households: [home.household] }, '')}>{t('app.household.invite-other')}</Act>
      </div>
    </details>
  );
}

function Code({ whom, of, done }: { whom: string; of: Invitation; done: () => void }) {
  return (
    <div role="status">
      <h3>{t(whom ? 'app.household.code-of' : 'app.household.code', { name: whom })}</h3>
      <p>{t('app.household.code-what')}</p>
      <Drawn svg={of.qr} alt={t('app.household.code-alt')} class="code-picture" />
      <p>{t('app.household.code-typed')}<br /><strong class="code-typed">{of.typed}</strong></p>
      <p class="quiet">{t('app.household.code-until', { day: day(of.expiresAt) })}</p>
      <div class="actions"><button type="button" class="button" onClick={done}>{t('app.household.code-done')}</button></div>
    </div>
  );
}
