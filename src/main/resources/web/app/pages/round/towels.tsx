import { useState } from 'preact/hooks';
import { waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { seenAlready, tap, tappedAt, tappedHere, type RoundHouse } from '../../parts/round';
import { Done } from '../../parts/state';

/** Towels and cards of many houses in one go: choose while walking past, send once. */
export function Towels({ check, houses }: { check: string; houses: RoundHouse[] }) {
  const rows = useSignal(waiting);
  const before = useSignal(tappedHere);
  const [chosen, setChosen] = useState<string[]>([]);
  const [told, tell] = useState('');
  const open = houses.filter((house) => !seenAlready(house, tappedAt(check, house.household, rows, before)));
  const put = async () => {
    const taken = open.filter((house) => chosen.includes(house.household));
    await tap(check, 'sign', taken);
    setChosen([]);
    tell(t('app.round.towels-noted', { n: taken.length }));
  };
  const flip = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const count = open.filter((house) => chosen.includes(house.household)).length;
  return (
    <details class="card">
      <summary class="summary">{t('app.round.towels')}</summary>
      <p>{t('app.round.towels-how')}</p>
      {told && <Done>{told}</Done>}
      <fieldset>
        <legend class="only-read">{t('app.round.towels')}</legend>
        {open.map((house) => (
          <label class="check" key={house.household}>
            <input type="checkbox" checked={chosen.includes(house.household)} onChange={() => flip(house.household)} />
            <span>{house.walkNo !== undefined && house.walkNo + ' '}{house.name}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="button plain" onClick={() => setChosen(open.map((house) => house.household))}>{t('app.round.all')}</button>
        <Act act={put} disabled={count === 0}>{t('app.round.towels-put', { n: count })}</Act>
      </div>
    </details>
  );
}
