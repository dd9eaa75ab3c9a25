import { useEffect, useState } from 'preact/hooks';
import { t } from '../../kernel/words';
import { enterAs, firstPage, type DemoPerson } from './people';

/** Two people's pages beside each other, each in a place of its own in this browser. */
export function TwoPhones({ people }: { people: DemoPerson[] }) {
  return (
    <div class="two-phones">
      <OnePhone place="2" people={people} first="RESIDENT" />
      <OnePhone place="3" people={people} first="ASSOCIATION_HEAD" />
    </div>
  );
}

function OnePhone({ place, people, first }: { place: string; people: DemoPerson[]; first: string }) {
  const [chosen, choose] = useState(first);
  const [shown, show] = useState<string | null>(null);
  useEffect(() => {
    const who = people.find((each) => each.person === chosen) ?? people[0];
    let current = true;
    show(null);
    void enterAs(who, place).then(() => current && show(`/~${place}${firstPage(who.person)}`));
    return () => { current = false; };
  }, [chosen, place, people]);
  const title = people.find((each) => each.person === chosen)?.title ?? '';
  return (
    <div class="one-phone">
      <label>
        <span>{t('desk.demo.phone-of')}</span>
        <select value={chosen} onChange={(e) => choose(e.currentTarget.value)}>
          {people.map((each) => <option key={each.person} value={each.person}>{each.title}</option>)}
        </select>
      </label>
      {shown ? <iframe src={shown} title={t('desk.demo.phone-title', { title })} /> : <p role="status">{t('app.loading')}</p>}
    </div>
  );
}
