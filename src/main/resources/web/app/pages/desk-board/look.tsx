import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { clock } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Phone, Position, sourceWord, type Reason, reasons } from '../../parts/checks';
import { Act, Choice } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { flagWord, placeWord, statusWord } from '../../parts/safety-words';

type Said = {
  no: number; resident?: string; kind: 'SEEN' | 'CANCELLED' | 'CLOSED'; status?: string; place?: string; flags?: string[]; comment?: string;
  position?: { latitude: number; longitude: number; accuracyMetres?: number | null }; source: string; at: string;
};
type Details = { phone?: string; phones: { resident: string; name: string; phone: string }[]; said: Said[]; household: { members: { resident: string; name: string }[] } };

/** A look at all that was said of a household: asks why, says that it is written down, keeps nothing. */
export function LookIn({ check, household, name }: { check: string; household: string; name: string }) {
  const [open, setOpen] = useState(false);
  const [reason, choose] = useState<Reason>('CALL');
  const [found, set] = useState<Details | null>(null);
  const look = async () => set(await send<Details>('POST', `/api/v1/safety-checks/${check}/households/${household}/looks`, { reason }));
  if (!open) return <button type="button" class="button plain" onClick={() => setOpen(true)} aria-label={t('desk.look.open-of', { name })}>{t('desk.look.open')}</button>;
  return (
    <div class="card">
      {found === null && (
        <>
          <Choice label={t('desk.look.why')} value={reason} set={choose} choices={reasons()} />
          <p class="hint">{t('desk.look.logged')}</p>
        </>
      )}
      <div class="actions">
        {found === null && <Act act={look}>{t('desk.look.do')}</Act>}
        <button type="button" class="button plain" onClick={() => { setOpen(false); set(null); }}>{t('desk.look.shut')}</button>
      </div>
      {found && <Shown details={found} />}
    </div>
  );
}

function Shown({ details }: { details: Details }) {
  const name = (resident?: string) => details.household.members.find((each) => each.resident === resident)?.name ?? t('desk.look.household');
  return (
    <div role="status">
      <p class="actions">
        {details.phone && <Phone number={details.phone} who={t('desk.look.household')} />}
        {details.phones.map((each) => <Phone key={each.resident + each.phone} number={each.phone} who={each.name} />)}
        {!details.phone && details.phones.length === 0 && t('desk.look.no-phone')}
      </p>
      {details.said.length === 0 && <p>{t('desk.look.nothing')}</p>}
      <ol class="said">
        {details.said.map((each) => (
          <li key={each.no}>
            <strong>{clock(each.at)} {name(each.resident)}</strong> {each.kind === 'SEEN' ? '' : t('desk.look.kind-' + each.kind.toLowerCase()) + ' '}
            {each.status && statusWord(each.status)}{each.place && `（${placeWord(each.place)}）`} <span class="quiet">{sourceWord(each.source)}</span>
            {each.flags && each.flags.length > 0 && <p><Icon name="warning" /> {each.flags.map(flagWord).join('、')}</p>}
            {each.comment && <p lang="ja">「{each.comment}」</p>}
            {each.position && <p><Position at={each.position} /></p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
