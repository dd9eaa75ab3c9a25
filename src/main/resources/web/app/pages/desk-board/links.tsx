import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Twice } from '../../parts/twice';

type Issued = { id: string; resident?: string; createdAt: string; revokedAt?: string; messages: string[] };
type LinksProps = { check: string; household: string; name: string; members: { resident: string; name: string }[] };

/** The links of a household by mail or short message, which answer without signing in: to whom they went, and ending one. */
export function Links({ check, household, name, members }: LinksProps) {
  const [found, set] = useState<Issued[] | null>(null);
  const read = async () => set((await send<{ items: Issued[] }>('GET', `/api/v1/safety-links/issued?household=${household}&check=${check}`)).items);
  if (!found) return <Act kind="plain" act={read} label={t('desk.links.open-of', { name })}>{t('desk.links.open')}</Act>;
  const whose = (resident?: string) => members.find((each) => each.resident === resident)?.name ?? t(resident ? 'desk.links.somebody' : 'desk.look.household');
  return (
    <div class="card">
      <p role="status"><strong>{t('desk.links.title')}</strong> {found.length === 0 && t('desk.links.none')}</p>
      <ul class="members">
        {found.map((each) => (
          <li key={each.id}>
            <p>
              {whose(each.resident)} <span class="quiet">{moment(each.createdAt)}</span> {each.messages.map((state) => word('desk.links.', state)).join('、')}
              {each.revokedAt && <> <span class="tag">✕ {t('desk.links.revoked', { time: moment(each.revokedAt) })}</span></>}
            </p>
            {!each.revokedAt && (
              <Twice kind="plain" label={<>{t('desk.links.revoke')}<span class="only-read"> {whose(each.resident)}</span></>} question={t('desk.links.revoke-sure')} yes={t('desk.links.revoke')}
                act={async () => { await send('DELETE', '/api/v1/safety-links/issued/' + each.id); await read(); }} />
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={() => set(null)}>{t('desk.look.shut')}</button>
    </div>
  );
}
