import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { clock } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Phone, Position, reasons, sourceWord, type Reason } from '../../parts/checks';
import { Act } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { flagWord, placeWord, statusWord } from '../../parts/safety-words';

type Request = {
  no: number; open: boolean; resident?: string; status: string; flags?: string[]; place?: string; comment?: string;
  position?: { latitude: number; longitude: number; accuracyMetres?: number | null }; at: string; source: string; answeredByName?: string;
};
type Details = {
  name: string; address?: string; phone?: string; note?: string; requests: Request[];
  residents: { id: string; name: string; phone?: string; householder: boolean }[];
};

/** Phone numbers and position of a household, one tap away: the tap says why, and is written down. */
export function HelpLook({ check, household, place }: { check: string; household: string; place: string }) {
  const [found, set] = useState<Details | null>(null);
  const look = (reason: Reason) => async () => set(await send<Details>('POST', `/api/v1/safety-checks/${check}/help/${household}/looks`, { reason }));
  if (!found) {
    return (
      <div role="group" aria-label={t('desk.look.open-of', { name: place })}>
        <p class="hint">{t('desk.look.tap')}</p>
        <div class="actions">{reasons().map((each) => <Act key={each.value} kind="plain" act={look(each.value)}>{each.label}</Act>)}</div>
      </div>
    );
  }
  const name = (id?: string) => found.residents.find((each) => each.id === id)?.name ?? t('desk.look.household');
  const phones = found.residents.filter((each) => each.phone);
  return (
    <div class="card" role="status">
      <p><strong>{found.name}</strong> {found.address}</p>
      <p class="actions">
        {found.phone && <Phone number={found.phone} who={t('desk.look.household')} />}
        {phones.map((each) => <Phone key={each.id} number={each.phone!} who={each.name} />)}
        {!found.phone && phones.length === 0 && t('desk.look.no-phone')}
      </p>
      <p>{found.residents.map((each) => each.name).join('、')}</p>
      <ol class="said">
        {found.requests.map((each) => (
          <li key={each.no}>
            <strong>{clock(each.at)} {name(each.resident)}</strong> {statusWord(each.status)}{each.place && `（${placeWord(each.place)}）`} <span class="quiet">{sourceWord(each.source)}{each.answeredByName && ' ' + each.answeredByName}</span>
            {each.flags && each.flags.length > 0 && <p><Icon name="warning" /> {each.flags.map(flagWord).join('、')}</p>}
            {each.comment && <p lang="ja">「{each.comment}」</p>}
            {each.position && <p><Position at={each.position} /></p>}
          </li>
        ))}
      </ol>
      {found.note && <p><strong>{t('desk.help.note')}</strong> <span lang="ja">「{found.note}」</span></p>}
      <div class="actions"><button type="button" class="button plain" onClick={() => set(null)}>{t('desk.look.shut')}</button></div>
    </div>
  );
}
