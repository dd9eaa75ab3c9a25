import { useState } from 'preact/hooks';
import { enqueue, waiting } from '../../kernel/queue';
import { useSignal } from '../../kernel/signal';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { onlooker, type Alert, type Onlooker } from '../../parts/watch';

type Entry = { id: string; kind: 'SIGNAL' | 'MESSAGE' | 'TAKEN' | 'GIVEN_BACK' | 'ESCALATED' | 'CLOSED'; at: string; by?: Onlooker; device?: string; text?: string };

/** An alert with its thread (GET /api/v1/watch-alerts/{id}). */
export type Told = Alert & { entries: Entry[] };

const DONE: Record<Exclude<Entry['kind'], 'MESSAGE'>, string> = {
  SIGNAL: 'app.watch.signal', TAKEN: 'app.watch.take', GIVEN_BACK: 'app.watch.give-back', ESCALATED: 'app.watch.escalated', CLOSED: 'app.watch.closed',
};

/** What those who look in have said and done, oldest first, and a field to say something; what is said waits for a network. */
export function Thread({ alert, path }: { alert: Told; path: string }) {
  const [text, set] = useState('');
  const queue = useSignal(waiting).filter((row) => !row.refused && row.path === path + '/messages');
  const say = async () => {
    await enqueue({ kind: 'watch', method: 'POST', path: path + '/messages', body: { key: crypto.randomUUID(), text: text.trim() }, about: alert.householdName });
    set('');
  };
  return (
    <section aria-labelledby="thread">
      <h2 id="thread">{t('app.watch.thread')}</h2>
      <ol class="watch-thread" aria-live="polite">
        {alert.entries.map((each) => <Said key={each.id} entry={each} members={alert.members} />)}
        {queue.map((row) => (
          <li key={row.number}>
            <strong>{t('app.watch.me')}</strong> <span class="tag warn"><Icon name="waits" /> {t('app.answer.unsent')}</span>
            <p class="words" lang="ja">{row.body.text}</p>
          </li>
        ))}
      </ol>
      {!alert.closedAt && (
        <>
          <Text label={t('app.watch.say')} value={text} set={set} rows={2} maxLength={500} />
          <div class="actions"><Act disabled={!text.trim()} act={say}>{t('app.safety.send')}</Act></div>
        </>
      )}
    </section>
  );
}

function Said({ entry, members }: { entry: Entry; members: Onlooker[] }) {
  return (
    <li>
      {entry.by && <strong>{onlooker(entry.by, members)}</strong>} <span class="quiet">{moment(entry.at)}</span>
      {entry.kind === 'MESSAGE'
        ? <p class="words" lang="ja">{entry.text}</p>
        : <p>{entry.device && <span lang="ja">{entry.device} </span>}{t(DONE[entry.kind])}</p>}
    </li>
  );
}
