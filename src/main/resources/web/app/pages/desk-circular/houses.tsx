import { useState } from 'preact/hooks';
import { useGet } from '../../kernel/load';
import { t, word } from '../../kernel/words';
import { Fold } from '../../parts/fold';
import { Shown } from '../../parts/state';

type House = { household: string; unitName: string; name: string; address?: string; channel: string; logins?: number; reason?: string };
type Houses = { items: House[]; next: string | null };
type Where = { notice: string; unit: string };

/** The houses in which nobody has read, in the order in which one walks; names only for who may see them. */
export function NotRead({ notice, unit }: Where) {
  return <List title={t('desk.houses.unread')} path={`/api/v1/notices/${notice}/unread?unit=${unit}&limit=50`} />;
}

/** The houses that no phone reaches, with the reason: there somebody should call. */
export function NotReached({ notice, unit }: Where) {
  return <List title={t('desk.houses.unreachable')} path={`/api/v1/notices/${notice}/unreachable?unit=${unit}&limit=50`} />;
}

function List({ title, path }: { title: string; path: string }) {
  const [cursors, set] = useState<string[]>(['']);
  return (
    <Fold title={title}>
      {() => cursors.map((cursor, i) => <Page key={cursor} path={path + (cursor && '&cursor=' + encodeURIComponent(cursor))} title={title} last={i === cursors.length - 1} more={(next) => set([...cursors, next])} />)}
    </Fold>
  );
}

function Page({ path, title, last, more }: { path: string; title: string; last: boolean; more: (cursor: string) => void }) {
  const houses = useGet<Houses>(path);
  // from above the 町会 one sees counts and no names
  if (houses.problem?.status === 403) return <p class="quiet">{t('desk.houses.no-names')}</p>;
  return (
    <Shown of={houses}>
      {(body) => body.items.length === 0 ? <p>{t('desk.houses.none')}</p> : (
        <>
          <div class="scroll" tabIndex={0} role="region" aria-label={title}>
            <table class="wide-table">
              <caption class="only-read">{title}</caption>
              <thead>
                <tr><th scope="col">{t('desk.houses.group')}</th><th scope="col">{t('desk.houses.name')}</th><th scope="col">{t('desk.houses.address')}</th><th scope="col">{t('desk.houses.note')}</th></tr>
              </thead>
              <tbody>{body.items.map((house) => <Row key={house.household} house={house} />)}</tbody>
            </table>
          </div>
          {last && body.next && <div class="actions"><button type="button" class="button plain" onClick={() => more(body.next!)}>{t('desk.form.more')}</button></div>}
        </>
      )}
    </Shown>
  );
}

function Row({ house }: { house: House }) {
  const notes = [
    house.channel !== 'APP' ? t('desk.houses.paper') : '',
    house.reason ? word('desk.houses.reason.', house.reason) : house.logins === 0 ? t('desk.houses.reason.no-login') : '',
  ].filter(Boolean);
  return (
    <tr>
      <td>{house.unitName}</td>
      <th scope="row">{house.name}</th>
      <td>{house.address ?? t('desk.houses.hidden')}</td>
      <td>{notes.join('・')}</td>
    </tr>
  );
}
