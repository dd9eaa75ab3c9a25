import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { t, word } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Done, Shown } from '../../parts/state';

type Rung = { rung: 'AGAIN' | 'FAMILY' | 'GROUP_LEADER' | 'WELFARE_COMMISSIONER'; minutes: number; enabled: boolean };
type Ladder = { items: Rung[] };

const PATH = '/api/v1/safety-ladder';
const DAY = 1440;

/** When whom the service turns to where nobody has answered: the city's setting for all its safety checks. */
export default function DeskLadder() {
  const found = useGet<Ladder>(PATH);
  return (
    <>
      <Shown of={found} title={t('desk.nav.ladder')}>
        {({ items }) => (
          <>
            <h1>{t('desk.nav.ladder')}</h1>
            <p>{t('desk.ladder.why')}</p>
            <Rungs items={items} />
          </>
        )}
      </Shown>
    </>
  );
}

function Rungs({ items }: Ladder) {
  const [rungs, set] = useState(items);
  const [saved, save] = useState(false);
  const change = (rung: Rung['rung'], to: Partial<Rung>) => {
    save(false);
    set(rungs.map((each) => (each.rung === rung ? { ...each, ...to } : each)));
  };
  const sound = rungs.every((each) => Number.isInteger(each.minutes) && each.minutes >= 1 && each.minutes <= DAY);
  const keep = async () => {
    const { items: kept } = await send<Ladder>('PUT', PATH, { items: rungs });
    set(kept);
    save(true);
  };
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('desk.nav.ladder')}>
        <table>
          <thead><tr><th scope="col">{t('desk.ladder.rung')}</th><th scope="col">{t('desk.ladder.minutes')}</th><th scope="col">{t('desk.ladder.enabled')}</th></tr></thead>
          <tbody>
            {rungs.map((each) => {
              const name = word('desk.ladder.', each.rung);
              return (
                <tr key={each.rung}>
                  <th scope="row">{name}</th>
                  <td><input type="number" min={1} max={DAY} step={1} inputMode="numeric" value={each.minutes} disabled={!each.enabled} aria-label={`${name} ${t('desk.ladder.minutes')}`} onInput={(e) => change(each.rung, { minutes: Number(e.currentTarget.value) })} /></td>
                  <td><label class="check"><input type="checkbox" checked={each.enabled} aria-label={`${name} ${t('desk.ladder.enabled')}`} onChange={(e) => change(each.rung, { enabled: e.currentTarget.checked })} /></label></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="hint">{t('desk.ladder.hint')}</p>
      {!sound && <p class="note note-bad" role="alert">{t('desk.ladder.unsound')}</p>}
      <div class="actions"><Act disabled={!sound} act={keep}>{t('desk.ladder.keep')}</Act></div>
      {saved && <Done>{t('app.register.kept')}</Done>}
    </>
  );
}
