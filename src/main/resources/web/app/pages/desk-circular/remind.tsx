import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { number } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, sure } from '../../parts/form';
import { Done } from '../../parts/state';
import type { TallyCounts } from '../../parts/tally';

type RemindProps = { notice: string; unit: string; asks: boolean; counts: TallyCounts };

/** Tells those once more who have not read or not confirmed, and nobody else; says before how many that are. */
export function Remind({ notice, unit, asks, counts }: RemindProps) {
  const [told, set] = useState<number | null>(null);
  const { addressed, opened, confirmed } = counts.accounts;
  const remind = async (to: 'UNREAD' | 'UNCONFIRMED', n: number) => {
    if (!sure(t('desk.remind.sure', { n: number(n) }))) return;
    set((await send<{ accounts: number }>('POST', `/api/v1/notices/${notice}/reminders`, { unit, to })).accounts);
  };
  return (
    <>
      <div class="actions">
        {addressed > opened && <Act kind="plain" act={() => remind('UNREAD', addressed - opened)}>{t('desk.remind.unread', { n: number(addressed - opened) })}</Act>}
        {asks && addressed > confirmed && <Act kind="plain" act={() => remind('UNCONFIRMED', addressed - confirmed)}>{t('desk.remind.unconfirmed', { n: number(addressed - confirmed) })}</Act>}
      </div>
      {told !== null && <Done>{t('desk.remind.done', { n: number(told) })}</Done>}
    </>
  );
}
