import { DeliveryProgress } from '../../parts/delivery';
import { t } from '../../kernel/words';

/** What became of the pushes of a circular. */
export function Delivered({ notice }: { notice: string }) {
  return (
    <section>
      <h2>{t('desk.sending.title')}</h2>
      <DeliveryProgress notice={notice} />
    </section>
  );
}
