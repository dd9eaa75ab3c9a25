import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { dateOf } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Done, Shown } from '../../parts/state';
import { Consent, type Agreed } from './consent';

type Member = { relation: string; account?: string };
type Team = { consent?: string; consentOn?: string; members: Member[] };

/** Those who can be found by their part on the day of an alert; others are named by their account and stay as they are. */
const PARTS = ['FAMILY', 'HEAD', 'WELFARE_COMMISSIONER', 'GROUP_LEADER'];

/** What the part is called. */
const partWord = (part: string): string => word(part === 'FAMILY' || part === 'NEIGHBOUR' ? 'app.watch.relation.' : 'app.role.', part);

/** Whom the household agreed to be told. */
export function TeamOf({ household }: { household: string }) {
  const path = '/api/v1/watch-teams/' + household;
  const found = useGet<Team>(path);
  return (
    <section aria-labelledby="team">
      <h2 id="team">{t('desk.watch.team')}</h2>
      <p class="hint">{t('desk.watch.team-what')}</p>
      <Shown of={found}>{(team) => <Form team={team} path={path} />}</Shown>
    </section>
  );
}

function Form({ team, path }: { team: Team; path: string }) {
  const named = team.members.filter((each) => each.account);
  const [parts, set] = useState(new Set(team.members.filter((each) => !each.account).map((each) => each.relation)));
  const [agreed, agree] = useState<Agreed>({ consent: null, consentOn: '' });
  const [saved, save] = useState(false);
  const turn = (part: string, on: boolean) => {
    save(false);
    set(new Set(on ? [...parts, part] : [...parts].filter((each) => each !== part)));
  };
  const keep = async () => {
    await send('PUT', path, { ...agreed, members: [...named, ...PARTS.filter((each) => parts.has(each)).map((relation) => ({ relation }))] });
    save(true);
  };
  return (
    <>
      <p>{team.consent ? t('desk.watch.agreed', { way: word('desk.watch.consent.', team.consent), date: dateOf(team.consentOn!) }) : t('desk.watch.no-team')}</p>
      <fieldset>
        <legend>{t('desk.watch.told')}</legend>
        {PARTS.map((part) => <label class="check" key={part}><input type="checkbox" checked={parts.has(part)} onChange={(e) => turn(part, e.currentTarget.checked)} /><span>{partWord(part)}</span></label>)}
      </fieldset>
      {named.length > 0 && <p>{t('desk.watch.named', { n: named.length })}</p>}
      <Consent agreed={agreed} set={agree} />
      <div class="actions"><Act disabled={named.length + parts.size === 0 || !agreed.consent || !agreed.consentOn} act={keep}>{t('desk.watch.keep')}</Act></div>
      {saved && <Done>{t('app.register.kept')}</Done>}
    </>
  );
}
