import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { Link } from '../../kernel/route';
import { t } from '../../kernel/words';
import { Act, sure, Text } from '../../parts/form';
import type { Draft } from './types';

/** What can be done about a broadcast that went out: say what holds instead, end it, or take it back. */
export function After({ draft, again }: { draft: Draft; again: () => void }) {
  const [reason, setReason] = useState('');
  if (draft.state === 'RETRACTED') return null;
  const over = async () => {
    await send('POST', `/api/v1/broadcasts/${draft.id}/all-clear`, { send: false });
    again();
  };
  const retract = async () => {
    if (!sure(t('desk.broadcast.retract-sure'))) return;
    await send('POST', `/api/v1/broadcasts/${draft.id}/retraction`, reason.trim() ? { reason } : {});
    again();
  };
  return (
    <section>
      <h2>{t('desk.broadcast.after')}</h2>
      {draft.state === 'RUNNING' && !draft.message && (
        <div class="actions">
          <Link to={'/desk/broadcasts/new?updates=' + draft.id} class="button">{t('desk.broadcast.write-update')}</Link>
          <Act kind="plain" act={over}>{t('desk.broadcast.all-clear')}</Act>
        </div>
      )}
      <div class="card">
        <p>{t('desk.broadcast.retract-hint')}</p>
        <div class="actions"><Act kind="danger" act={retract}>{t('desk.broadcast.retract')}</Act></div>
        <details>
          <summary>{t('desk.broadcast.retract-why')}</summary>
          <Text label={t('desk.broadcast.retract-reason') + ' ' + t('desk.form.optional')} value={reason} set={setReason} maxLength={500} />
        </details>
      </div>
    </section>
  );
}
