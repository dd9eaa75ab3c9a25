import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { useSignal } from '../../kernel/signal';
import { t } from '../../kernel/words';
import { Act, Choice, Field, sure, Text } from '../../parts/form';
import { Done, Shown } from '../../parts/state';

type Contact = { id: string; household: string; resident?: string; kind: 'MAIL' | 'SMS'; address: string; confirmed: boolean; consent: boolean };
type Resident = { id: string; name: string };
const MINE = '/api/v1/safety-contacts/mine';

/** Where those of the family who do not use the app are asked, by mail or short message. */
export function Contacts() {
  const list = useGet<{ items: Contact[] }>(MINE);
  const home = useSignal(me)?.homes[0]?.household;
  const people = useGet<{ items: Resident[] }>(home ? `/api/v1/households/${home}/residents` : null);
  const residents = people.body?.items ?? [];
  const [adding, setAdding] = useState(false);
  const [told, tell] = useState('');
  const name = (id?: string) => (id ? residents.find((each) => each.id === id)?.name ?? '' : t('app.safety.everybody'));
  const changed = (words: string) => { tell(words); setAdding(false); list.again(); };
  // the bar above says that there is no network, and one cannot enter anything without one
  if (!home || list.problem?.status === 0) return null;
  return (
    <section>
      <h2>{t('app.safety.contacts')}</h2>
      <p>{t('app.safety.contacts-why')}</p>
      {told && <Done>{told}</Done>}
      <Shown of={list}>
        {({ items }) => (
          <ul class="list">
            {items.map((contact) => <Line key={contact.id} contact={contact} name={name(contact.resident)} changed={changed} />)}
          </ul>
        )}
      </Shown>
      {adding
        ? <Add household={home} residents={residents} done={() => changed(t('app.safety.code-sent'))} cancel={() => setAdding(false)} />
        : <button type="button" class="button plain" onClick={() => { tell(''); setAdding(true); }}>{t('app.safety.contact-add')}</button>}
    </section>
  );
}

function Line({ contact, name, changed }: { contact: Contact; name: string; changed: (words: string) => void }) {
  const [code, setCode] = useState('');
  const works = contact.confirmed || contact.consent;
  const confirm = async () => {
    await send('POST', `${MINE}/${contact.id}/confirmation`, { code: code.normalize('NFKC').trim() });
    changed(t('app.safety.contact-confirmed'));
  };
  const remove = async () => {
    if (!sure(t('app.safety.contact-delete-sure', { address: contact.address }))) return;
    await send('DELETE', `${MINE}/${contact.id}`);
    changed(t('app.safety.contact-deleted'));
  };
  return (
    <li class="contact">
      <p><strong>{contact.address}</strong> <span class="quiet">{name}</span> <span class={'tag ' + (works ? 'good' : 'warn')}>{t(works ? 'app.safety.contact-works' : 'app.safety.contact-waits')}</span></p>
      {!works && <Text label={t('app.safety.code')} hint={t('app.safety.code-hint')} value={code} set={setCode} inputMode="numeric" autocomplete="one-time-code" maxLength={6} />}
      <div class="actions">
        {!works && <Act act={confirm} disabled={code.length !== 6}>{t('app.safety.confirm')}</Act>}
        <Act act={remove} kind="plain" label={t('app.safety.contact-delete') + ' ' + contact.address}>{t('app.safety.contact-delete')}</Act>
      </div>
    </li>
  );
}

type AddProps = { household: string; residents: Resident[]; done: () => void; cancel: () => void };

function Add({ household, residents, done, cancel }: AddProps) {
  const [kind, setKind] = useState<'MAIL' | 'SMS'>('MAIL');
  const [resident, setResident] = useState('');
  const [address, setAddress] = useState('');
  const put = async () => {
    await send('PUT', MINE, { household, resident: resident || undefined, kind, address });
    done();
  };
  return (
    <div class="card">
      <Choice label={t('app.safety.contact-kind')} value={kind} set={setKind}
        choices={[{ value: 'MAIL', label: t('app.safety.mail') }, { value: 'SMS', label: t('app.safety.sms') }]} />
      <Field label={t('app.safety.contact-whose')}>
        {(id) => (
          <select id={id} value={resident} onChange={(e) => setResident(e.currentTarget.value)}>
            <option value="">{t('app.safety.everybody')}</option>
            {residents.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
          </select>
        )}
      </Field>
      <Text label={t(kind === 'MAIL' ? 'app.safety.mail' : 'app.safety.sms')} value={address} set={setAddress} type={kind === 'MAIL' ? 'email' : 'tel'} autocomplete={kind === 'MAIL' ? 'email' : 'tel'} maxLength={254} />
      <div class="actions">
        <Act act={put} disabled={!address.trim()}>{t('app.safety.code-send')}</Act>
        <button type="button" class="button plain" onClick={cancel}>{t('app.cancel')}</button>
      </div>
    </div>
  );
}
