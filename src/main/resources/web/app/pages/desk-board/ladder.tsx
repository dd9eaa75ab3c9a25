import { clock } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { amount, Table } from '../../parts/charts';
import type { Check } from '../../parts/checks';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';

type Rung = { rung: 'AGAIN' | 'FAMILY' | 'GROUP_LEADER' | 'WELFARE_COMMISSIONER'; unit: string; dueAt: string; doneAt?: string; households?: number; told?: number };

/** How far the ladder has been climbed: whom the service turned to where nobody answered, and when it will. */
export function Ladder({ check }: { check: Check }) {
  const found = usePoll<{ items: Rung[] }>(check.openedAt ? `/api/v1/safety-checks/${check.id}/ladder` : null, () => check.state === 'OPEN', 30);
  if (!check.openedAt) return null;
  const name = (unit: string) => check.areas.find((area) => area.id === unit)?.name ?? '';
  return (
    <section>
      <h2>{t('desk.ladder.title')}</h2>
      <p class="hint">{t('desk.ladder.why')}</p>
      <Shown of={found}>
        {({ items }) => (
          <Table label={t('desk.ladder.title')}
            head={[t('desk.ladder.rung'), t('desk.board.unit'), t('desk.ladder.when'), t('desk.ladder.households'), t('desk.ladder.told')]}
            rows={items.map((each) => [
              word('desk.ladder.', each.rung),
              name(each.unit),
              each.doneAt ? '✓ ' + t('desk.ladder.done', { time: clock(each.doneAt) }) : check.state === 'OPEN' ? t('desk.ladder.due', { time: clock(each.dueAt) }) : t('desk.ladder.never'),
              each.doneAt ? amount(each.households) : '－',
              each.doneAt ? amount(each.told) : '－',
            ])} />
        )}
      </Shown>
    </section>
  );
}
