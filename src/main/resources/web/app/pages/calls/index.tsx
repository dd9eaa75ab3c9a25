import { useEffect, useState } from 'preact/hooks';
import { enqueue, taken, waiting } from '../../kernel/queue';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { clock, moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act, Choice } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { usePoll } from '../../parts/poll';
import { Shown } from '../../parts/state';

type Call = {
  id: string; shelter: string; name: string; drill: boolean; state: 'ASKING' | 'COMING' | 'OPENED' | 'CALLED_OFF';
  expectedSince?: string; arrivesAt?: string; mine?: { answer: string; arrivesAt?: string }; closedAt?: string;
};

/** Seconds between two looks: a key-holder is awaited by the minute. */
const AGAIN = 15;

/** What those who keep a shelter's key are asked: to come and open it. */
export default function Calls() {
  const calls = usePoll<{ items: Call[] }>('/api/v1/shelter-calls/mine', () => true, AGAIN);
  const heard = useSignal(taken);
  const again = calls.again;
  useEffect(() => { if (heard?.row.kind === 'call') again(); }, [heard]);
  return (
    <>
      <h1>{t('app.page.calls')}</h1>
      <Shown of={calls}>
        {(page) => (
          <div aria-live="polite">
            {page.items.map((call) => <OneCall key={call.id} call={call} />)}
            {!page.items.length && <p class="card">{t('app.calls.none')}</p>}
          </div>
        )}
      </Shown>
      <p class="quiet">{t('app.calls.what')}</p>
    </>
  );
}

function OneCall({ call }: { call: Call }) {
  const [minutes, setMinutes] = useState<'10' | '20' | '30' | '60'>('20');
  const queue = useSignal(waiting).filter((row) => !row.refused && row.kind === 'call' && row.path.includes(call.id));
  const last = queue[queue.length - 1];
  const tell = (what: string, body: object) => enqueue({
    kind: 'call', method: 'POST', path: `/api/v1/shelter-calls/${call.id}/${what}`, body: { ...body, asOf: new Date().toISOString() }, about: call.name,
  });
  const mine = last ? last.path.split('/').pop()! : call.mine?.answer === 'ACKNOWLEDGED' ? 'acknowledgement' : call.mine?.answer === 'REFUSED' ? 'refusal' : call.mine?.answer === 'OPENED' ? 'opening' : '';
  const comes = last ? last.body?.arrivesAt : call.mine?.arrivesAt;
  const over = call.state === 'OPENED' || call.state === 'CALLED_OFF';
  return (
    <section class={'card' + (call.drill ? ' drill' : '')} aria-labelledby={'call-' + call.id}>
      {call.drill && <p class="note note-drill">{t('label.drill')}</p>}
      <h2 id={'call-' + call.id}><Link to={'/shelters/' + call.shelter} class="tall"><span lang="ja">{call.name}</span></Link></h2>
      <p><strong>{word('app.calls.state.', call.state)}</strong>{call.state === 'COMING' && call.arrivesAt && ` ${t('app.calls.arrives', { time: clock(call.arrivesAt) })}`}</p>
      {call.expectedSince && <p class="quiet">{t('app.calls.since', { time: moment(call.expectedSince) })}</p>}
      <p role="status">
        {mine && <span class={'tag ' + (mine === 'refusal' ? 'bad' : 'good')}><span aria-hidden="true">{mine === 'refusal' ? '× ' : '✓ '}</span>{t('app.calls.said.' + mine)}{mine === 'acknowledgement' && comes && ` ${t('app.calls.arrives', { time: clock(comes) })}`}</span>}
        {last && <>{' '}<span class="tag warn"><Icon name="waits" /> {t('app.answer.unsent')}</span></>}
      </p>
      {!over && mine !== 'opening' && (
        <>
          {mine !== 'acknowledgement' && (
            <>
              <Choice label={t('app.calls.when')} value={minutes} set={setMinutes}
                choices={(['10', '20', '30', '60'] as const).map((n) => ({ value: n, label: t('app.calls.minutes', { n }) }))} />
              <div class="actions"><Act act={() => tell('acknowledgement', { arrivesAt: new Date(Date.now() + Number(minutes) * 60_000).toISOString() })}>✓ {t('app.calls.acknowledge')}</Act></div>
            </>
          )}
          <div class="actions">
            <Act act={() => tell('opening', {})} kind={mine === 'acknowledgement' ? 'main' : 'plain'}><Icon name="unlock" /> {t('app.calls.opened')}</Act>
            {mine !== 'refusal' && <Act act={() => tell('refusal', {})} kind="plain">× {t('app.calls.refuse')}</Act>}
          </div>
        </>
      )}
    </section>
  );
}
