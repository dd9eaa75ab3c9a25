import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { t } from '../../kernel/words';
import { Act, Choice, Text } from '../../parts/form';
import { FOUND, foundWord } from '../../parts/watch';

/** Saying what was found, which ends the alert for everybody. */
export function Closing({ path, again }: { path: string; again: () => void }) {
  const [open, show] = useState(false);
  const [found, choose] = useState<(typeof FOUND)[number] | null>(null);
  const [comment, set] = useState('');
  const close = async () => {
    await send('POST', path + '/closing', { found, comment: comment.trim() || undefined });
    again();
    // the form is gone and the end stands where the page begins
    document.getElementById('main')?.focus();
    scrollTo(0, 0);
  };
  return (
    <section>
      <div class="actions"><button type="button" class="button plain" aria-expanded={open} onClick={() => show(!open)}>✓ {t('app.watch.close')}</button></div>
      {open && (
        <div class="card">
          <Choice label={t('app.watch.found')} value={found} set={choose} choices={FOUND.map((value) => ({ value, label: foundWord(value) }))} />
          <Text label={t('app.safety.comment')} value={comment} set={set} rows={2} maxLength={500} />
          <div class="actions"><Act disabled={!found} act={close}>{t('app.watch.close-do')}</Act></div>
        </div>
      )}
    </section>
  );
}
