import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { t } from '../../kernel/words';
import { Act, sure, Text } from '../../parts/form';
import type { Circular } from './types';

type DeedProps = { circular: Circular; again: () => void };

/** Puts a published circular right; everyone who was told is told again, with the reason. */
export function Correct({ circular, again }: DeedProps) {
  const [title, setTitle] = useState(circular.title);
  const [body, setBody] = useState(circular.body);
  const [reason, setReason] = useState('');
  const correct = async () => {
    await send('POST', `/api/v1/circulars/${circular.id}/correction`, { title, body, reason });
    setReason('');
    again();
  };
  return (
    <details class="card">
      <summary>{t('desk.circular.correct')}</summary>
      <p>{t('desk.circular.correct-hint')}</p>
      <Text label={t('desk.compose.title')} value={title} set={setTitle} maxLength={100} required />
      <Text label={t('desk.compose.body')} value={body} set={setBody} rows={10} maxLength={20000} />
      <Text label={t('desk.circular.correct-reason')} value={reason} set={setReason} maxLength={500} required />
      <div class="actions"><Act act={correct} disabled={!reason.trim() || !title.trim()}>{t('desk.circular.correct-send')}</Act></div>
    </details>
  );
}

/** Takes a published circular back; readers see that it was, and why, and no longer what it said. */
export function Withdraw({ circular, again }: DeedProps) {
  const [reason, setReason] = useState('');
  const withdraw = async () => {
    if (!sure(t('desk.circular.withdraw-sure'))) return;
    await send('POST', `/api/v1/circulars/${circular.id}/withdrawal`, { reason });
    again();
  };
  return (
    <details class="card">
      <summary>{t('desk.circular.withdraw')}</summary>
      <p>{t('desk.circular.withdraw-hint')}</p>
      <Text label={t('desk.circular.withdraw-reason')} value={reason} set={setReason} maxLength={500} required />
      <div class="actions"><Act kind="danger" act={withdraw} disabled={!reason.trim()}>{t('desk.circular.withdraw')}</Act></div>
    </details>
  );
}
