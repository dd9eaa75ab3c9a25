import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { clock } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Done, Shown } from '../../parts/state';
import { enterAs, firstPage, type DemoPerson, type Shake } from './people';
import { TwoPhones } from './two-phones';

/** The door of the demo city: whom to be, two of them side by side, and an earthquake at the press of a button. */
export default function Demo() {
  const people = useGet<DemoPerson[]>('/api/v1/demo/people');
  const [beside, setBeside] = useState(false);
  return (
    <>
      <h1>{t('app.page.demo')}</h1>
      <p>{t('desk.demo.lead')}</p>
      <Shaking />
      <Shown of={people}>
        {(all) => (
          <>
            <div class="actions">
              <button type="button" class="button plain" aria-pressed={beside} onClick={() => setBeside(!beside)}>{t('desk.demo.beside')}</button>
            </div>
            {beside ? <TwoPhones people={all.filter((each) => each.account)} /> : <People people={all} />}
          </>
        )}
      </Shown>
    </>
  );
}

function People({ people }: { people: DemoPerson[] }) {
  const enter = async (who: DemoPerson) => {
    if (!who.account) {
      const invitation = await send<{ link: string }>('POST', '/api/v1/demo/invitations');
      location.assign('/i' + new URL(invitation.link).hash);
      return;
    }
    await enterAs(who, '1');
    location.assign(firstPage(who.person));
  };
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('desk.demo.people')}</h2>
      <ul class="list grid">
        {people.map((who) => (
          <li class="card" key={who.person}>
            <h3 lang="ja">{who.title}</h3>
            <p class="quiet" lang="ja">{who.unitName}</p>
            {who.story && <p lang="ja">{who.story}</p>}
            <Act act={() => enter(who)} label={t('desk.demo.enter-as', { title: who.title })}>{t('desk.demo.enter')}</Act>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shaking() {
  const [shake, setShake] = useState<Shake | null>(null);
  const [calm, setCalm] = useState(false);
  const start = async () => {
    setCalm(false);
    setShake(await send<Shake>('POST', '/api/v1/demo/shakes'));
  };
  const stop = async () => {
    await send('DELETE', '/api/v1/demo/shakes');
    setShake(null);
    setCalm(true);
  };
  return (
    <section class="card demo-shake" aria-labelledby="shake">
      <h2 id="shake">{t('desk.demo.shake-title')}</h2>
      <p>{t('desk.demo.shake-lead')}</p>
      <div class="actions">
        <Act kind="danger" act={start}>{t('desk.demo.shake')}</Act>
        <Act kind="plain" act={stop}>{t('desk.demo.calm')}</Act>
      </div>
      {shake && <Done>{t('desk.demo.' + shake.outcome.toLowerCase(), { time: clock(shake.shakenAt) })}</Done>}
      {calm && <Done>{t('desk.demo.calmed')}</Done>}
    </section>
  );
}
