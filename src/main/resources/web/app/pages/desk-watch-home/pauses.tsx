import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import { Shown } from '../../parts/state';
import { instant, When } from '../../parts/when';

type Pause = { id: string; from: string; to: string };

const PATH = '/api/v1/watch-pauses';

/** When nobody is at home, so that no rule calls anybody; a button for help does all the same. */
export function Pauses({ household }: { household: string }) {
  const found = useGet<{ items: Pause[] }>(`${PATH}?household=${household}`);
  const [from, begin] = useState('');
  const [to, end] = useState('');
  const add = async () => {
    await send('POST', PATH, { household, from: instant(from) ?? undefined, to: instant(to) });
    begin('');
    end('');
    found.again();
  };
  const over = (id: string) => async () => {
    await send('DELETE', `${PATH}/${id}`);
    found.again();
  };
  return (
    <section aria-labelledby="pauses">
      <h2 id="pauses">{t('desk.watch.pauses')}</h2>
      <p class="hint">{t('desk.watch.pauses-what')}</p>
      <Shown of={found}>
        {({ items }) => items.length === 0 ? <p>{t('desk.watch.no-pause')}</p> : (
          <ul class="list">{items.map((each) => <li key={each.id}><p>{moment(each.from)} – {moment(each.to)}</p><div class="actions"><Act kind="plain" act={over(each.id)}>{t('desk.watch.pause-end')}</Act></div></li>)}</ul>
        )}
      </Shown>
      <When label={t('desk.watch.from')} value={from} set={begin} />
      <When label={t('desk.watch.to')} value={to} set={end} required />
      <div class="actions"><Act disabled={!to} act={add}>{t('desk.watch.pause-add')}</Act></div>
    </section>
  );
}
