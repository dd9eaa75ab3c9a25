import { useState } from 'preact/hooks';
import { send } from '../kernel/api';
import { useGet } from '../kernel/load';
import { t, word } from '../kernel/words';
import { Act } from './form';
import { Done, Shown } from './state';

type Rule = { kind: 'BULB' | 'BUTTON' | 'SPEAKER' | 'SENSOR'; condition: 'ON_FOR' | 'OFF_FOR' | 'SILENT_FOR'; hours: number; enabled: boolean };
type RuleSet = { rules: Rule[] };

/** All that can be ruled; of lamps alone one knows whether they are on. */
const ALL: Pick<Rule, 'kind' | 'condition'>[] = [
  { kind: 'BULB', condition: 'ON_FOR' },
  { kind: 'BULB', condition: 'OFF_FOR' },
  { kind: 'BULB', condition: 'SILENT_FOR' },
  { kind: 'BUTTON', condition: 'SILENT_FOR' },
  { kind: 'SPEAKER', condition: 'SILENT_FOR' },
  { kind: 'SENSOR', condition: 'SILENT_FOR' },
];

const A_DAY = 24;
const A_WEEK = 168;

/** When somebody is to look in: the rules at a path, to be changed by whoever may. */
export function WatchRules({ path, change, hint }: { path: string; change: boolean; hint: string }) {
  const found = useGet<RuleSet>(path);
  return (
    <section>
      <h2>{t('desk.watch.rules')}</h2>
      <p class="hint">{hint}</p>
      <Shown of={found}>{({ rules }) => <Table rules={rules} path={path} change={change} />}</Shown>
    </section>
  );
}

const whole = (rules: Rule[]): Rule[] => ALL.map((each) => rules.find((one) => one.kind === each.kind && one.condition === each.condition) ?? { ...each, hours: A_DAY, enabled: false });

function Table({ rules, path, change }: RuleSet & { path: string; change: boolean }) {
  const [now, set] = useState(whole(rules));
  const [saved, save] = useState(false);
  const alter = (of: Rule, to: Partial<Rule>) => {
    save(false);
    set(now.map((each) => (each === of ? { ...each, ...to } : each)));
  };
  const sound = now.every((each) => Number.isInteger(each.hours) && each.hours >= 1 && each.hours <= A_WEEK);
  const known = (each: Rule) => rules.some((one) => one.kind === each.kind && one.condition === each.condition);
  const keep = async () => {
    const kept = await send<RuleSet>('PUT', path, { rules: now.filter((each) => each.enabled || known(each)) });
    set(whole(kept.rules));
    save(true);
  };
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('desk.watch.rules')}>
        <table>
          <thead><tr><th scope="col">{t('desk.watch.device')}</th><th scope="col">{t('desk.watch.condition')}</th><th scope="col">{t('desk.watch.hours')}</th><th scope="col">{t('desk.watch.tell')}</th></tr></thead>
          <tbody>
            {now.map((each) => {
              const name = `${word('desk.watch.kind.', each.kind)} ${word('desk.watch.condition.', each.condition)}`;
              return (
                <tr key={each.kind + each.condition}>
                  <th scope="row">{word('desk.watch.kind.', each.kind)}</th>
                  <td>{word('desk.watch.condition.', each.condition)}</td>
                  <td>{change ? <input type="number" min={1} max={A_WEEK} value={each.hours} disabled={!each.enabled} aria-label={`${name} ${t('desk.watch.hours')}`} onInput={(e) => alter(each, { hours: Number(e.currentTarget.value) })} /> : each.hours}</td>
                  <td>{change ? <label class="check"><input type="checkbox" checked={each.enabled} aria-label={`${name} ${t('desk.watch.tell')}`} onChange={(e) => alter(each, { enabled: e.currentTarget.checked })} /></label> : t(each.enabled ? 'desk.watch.tell-yes' : 'desk.watch.tell-no')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!sound && <p class="note note-bad" role="alert">{t('desk.watch.unsound')}</p>}
      {change && <div class="actions"><Act disabled={!sound} act={keep}>{t('desk.watch.keep')}</Act></div>}
      {saved && <Done>{t('app.register.kept')}</Done>}
    </>
  );
}
