import { useGet } from '../../kernel/load';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';

type Version = { no: number; writtenAt: string; reason?: string };

/** When and why a circular was corrected. */
export function Versions({ id }: { id: string }) {
  const versions = useGet<{ items: Version[] }>(`/api/v1/circulars/${id}/versions?limit=50`);
  if (!versions.body || versions.body.items.length < 2) return null;
  return (
    <section>
      <h2>{t('desk.circular.versions')}</h2>
      <ol class="list" reversed>
        {versions.body.items.map((each) => (
          <li key={each.no}><p><strong>{t('desk.circular.version', { n: each.no })}</strong> <span class="quiet">{moment(each.writtenAt)}</span> {each.reason ?? t('desk.circular.first')}</p></li>
        ))}
      </ol>
    </section>
  );
}
