import { number } from '../kernel/time';
import { t } from '../kernel/words';

/** How far an audience reaches today. */
export type AudienceReach = { households: number; people: number; devices: number };

/** Households, people and phones in large numbers. */
export function Reached({ reach }: { reach: AudienceReach }) {
  return (
    <>
      <dl class="numbers">
        <div><dt>{t('desk.how-many.households')}</dt><dd>{number(reach.households)}</dd></div>
        <div><dt>{t('desk.how-many.people')}</dt><dd>{number(reach.people)}</dd></div>
        <div><dt>{t('desk.how-many.devices')}</dt><dd>{number(reach.devices)}</dd></div>
      </dl>
      {reach.people === 0 && <p class="note note-old">{t('desk.how-many.nobody')}</p>}
    </>
  );
}
