import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act, Choice, Text } from '../../parts/form';
import { Icon } from '../../parts/icon';
import { Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import { Consent, type Agreed } from './consent';

const KINDS = ['BULB', 'BUTTON', 'SPEAKER', 'SENSOR'] as const;
const PATH = '/api/v1/watch-devices';

type Device = { id: string; kind: string; label: string; state: 'ACTIVE' | 'PAUSED'; drills: boolean; heardAt?: string; batteryLowAt?: string };
type Secret = { device: Device; secret: string };

/** The devices of a household; a new one's secret is shown this once. */
export function Devices({ household }: { household: string }) {
  const found = useGet<{ items: Device[] }>(`${PATH}?household=${household}`);
  const [secret, tell] = useState<Secret | null>(null);
  const made = (secret: Secret) => {
    tell(secret);
    found.again();
  };
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{t('desk.watch.devices')}</h2>
      <div role="status">
        {secret && (
          <div class="note note-good">
            <p><strong>{t('desk.watch.secret', { name: secret.device.label })}</strong></p>
            <p class="watch-secret"><code>{secret.secret}</code></p>
            <p>{t('desk.watch.device-id')} <code>{secret.device.id}</code></p>
          </div>
        )}
      </div>
      <Shown of={found}>
        {({ items }) => items.length === 0 ? <p>{t('desk.watch.no-device')}</p> : (
          <ul class="list">{items.map((each) => <One key={each.id} device={each} made={made} again={found.again} />)}</ul>
        )}
      </Shown>
      <New household={household} made={made} />
    </section>
  );
}

function One({ device, made, again }: { device: Device; made: (secret: Secret) => void; again: () => void }) {
  const path = `${PATH}/${device.id}`;
  const step = (method: string, what: string) => async () => {
    await send(method, path + what);
    again();
  };
  return (
    <li>
      <p><strong lang="ja">{device.label}</strong> {word('desk.watch.kind.', device.kind)} {device.state === 'PAUSED' && <span class="tag warn"><Icon name="pause" /> {t('desk.watch.paused')}</span>} {device.batteryLowAt && <span class="tag bad"><Icon name="warning" /> {t('desk.watch.battery')}</span>}</p>
      <p class="quiet">{device.heardAt ? t('desk.watch.heard', { time: moment(device.heardAt) }) : t('desk.watch.never-heard')}</p>
      <div class="actions">
        {device.state === 'ACTIVE' ? <Act kind="plain" act={step('POST', '/pause')}>{t('desk.watch.pause')}</Act> : <Act act={step('DELETE', '/pause')}>{t('desk.watch.resume')}</Act>}
        <Twice kind="plain" label={t('desk.watch.rotate')} question={t('desk.watch.rotate-sure')} yes={t('desk.watch.rotate')} act={async () => made(await send<Secret>('POST', path + '/rotation'))} />
        <Twice kind="danger" label={t('desk.watch.remove')} question={t('desk.watch.remove-sure', { name: device.label })} yes={t('desk.watch.remove')} act={step('DELETE', '')} />
      </div>
    </li>
  );
}

function New({ household, made }: { household: string; made: (secret: Secret) => void }) {
  const [open, show] = useState(false);
  const [kind, choose] = useState<(typeof KINDS)[number]>('BULB');
  const [label, name] = useState('');
  const [agreed, agree] = useState<Agreed>({ consent: null, consentOn: '' });
  const add = async () => {
    made(await send<Secret>('POST', PATH, { household, kind, label: label.trim(), drills: false, ...agreed }));
    show(false);
    name('');
  };
  return (
    <>
      <div class="actions"><button type="button" class="button plain" aria-expanded={open} onClick={() => show(!open)}><Icon name="plus" /> {t('desk.watch.add')}</button></div>
      {open && (
        <div class="card">
          <Choice label={t('desk.watch.device')} value={kind} set={choose} choices={KINDS.map((value) => ({ value, label: word('desk.watch.kind.', value) }))} />
          <Text label={t('desk.watch.label')} hint={t('desk.watch.label-hint')} value={label} set={name} maxLength={60} required />
          <Consent agreed={agreed} set={agree} />
          <div class="actions"><Act disabled={!label.trim() || !agreed.consent || !agreed.consentOn} act={add}>{t('desk.watch.add')}</Act></div>
        </div>
      )}
    </>
  );
}
