import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { day, moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act } from '../../parts/form';
import { colon, inBrackets, listed } from '../../parts/marks';
import { Done, Shown } from '../../parts/state';

type Entry = {
  head: { id: string; name: string; consent: { state: 'GIVEN' | 'REFUSED' | 'NOT_ASKED'; to: string[]; on?: string } };
  details: { reasons: string[]; needs?: string; equipment?: string; contact?: string };
};
type Look = { id: string; role?: string; unitName?: string; purpose: string; reason?: string; at: string };

const TO = ['ASSOCIATION', 'WELFARE_COMMISSIONER', 'FIRE_CORPS', 'WELFARE_COUNCIL'];
const MINE = '/api/v1/support-register/mine';

/** What the register of those who need help to flee says of the reader's household, to whom it is shown, and who looked. */
export function Register() {
  const entries = useGet<{ items: Entry[] }>(MINE);
  return (
    <section aria-labelledby="register">
      <h2 id="register">{t('app.register.title')}</h2>
      <p>{t('app.register.what')}</p>
      <Shown of={entries}>
        {(page) => page.items.length
          ? <>{page.items.map((entry) => <OneEntry key={entry.head.id} entry={entry} again={entries.again} />)}</>
          : <p class="card">{t('app.register.none')}</p>}
      </Shown>
      <Looks />
    </section>
  );
}

function OneEntry({ entry, again }: { entry: Entry; again: () => void }) {
  const [to, setTo] = useState(new Set(entry.head.consent.to));
  const [saved, save] = useState(false);
  const turn = (whom: string, on: boolean) => {
    save(false);
    setTo(new Set(on ? [...to, whom] : [...to].filter((each) => each !== whom)));
  };
  const keep = async () => {
    await send('PUT', `${MINE}/${entry.head.id}/consent`, { to: TO.filter((each) => to.has(each)) });
    save(true);
    again();
  };
  const { details, head } = entry;
  return (
    <div class="card">
      <h3 lang="ja">{head.name}</h3>
      <p>{listed(details.reasons.map((each) => word('app.register.reason.', each)))}</p>
      {[details.needs, details.equipment].filter(Boolean).map((each) => <p key={each} lang="ja">{each}</p>)}
      <p>{word('app.register.consent.', head.consent.state)}{head.consent.on && inBrackets(day(head.consent.on))}</p>
      <fieldset>
        <legend>{t('app.register.to')}</legend>
        {TO.map((whom) => (
          <label class="check" key={whom}><input type="checkbox" checked={to.has(whom)} onChange={(e) => turn(whom, e.currentTarget.checked)} />{word('app.register.to.', whom)}</label>
        ))}
      </fieldset>
      <div class="actions"><Act act={keep}>{t('app.register.keep')}</Act></div>
      {saved && <Done>{t('app.register.kept')}</Done>}
      <p class="hint">{t('app.register.disaster')}</p>
    </div>
  );
}

function Looks() {
  const looks = useGet<{ items: Look[] }>(MINE + '/looks?limit=30');
  return (
    <>
      <h3>{t('app.looks.title')}</h3>
      <Shown of={looks}>
        {(page) => page.items.length ? (
          <ul class="list">
            {page.items.map((look) => (
              <li key={look.id} class="looked">
                {moment(look.at)}<br />
                <strong>{look.role && word('app.role.', look.role)}</strong> <span lang="ja">{look.unitName}</span>{colon()}{word('app.looks.purpose.', look.purpose)}{look.reason && inBrackets(word('app.looks.reason.', look.reason))}
              </li>
            ))}
          </ul>
        ) : <p class="quiet">{t('app.looks.none')}</p>}
      </Shown>
    </>
  );
}
