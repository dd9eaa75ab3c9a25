import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { date, moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { Act, sure } from '../../parts/form';
import { Shown } from '../../parts/state';

type Device = { id: string; platform: 'ANDROID' | 'IOS' | 'WEB'; label?: string; reachable: boolean; createdAt: string };
type Session = { id: string; device?: Device; createdAt: string; refreshedAt?: string; current: boolean };
type Row = { key: string; device?: Device; session?: Session; current: boolean };

/** The phones and browsers that read as this person, and the way to end one that was lost. */
export default function Devices() {
  const who = useSignal(me);
  const sessions = useGet<{ items: Session[] }>('/api/v1/sessions');
  const devices = useGet<{ items: Device[] }>('/api/v1/me/devices');
  const end = async (row: Row) => {
    if (!sure(t('app.devices.sure', { name: named(row) }))) return;
    await send('DELETE', row.device ? '/api/v1/me/devices/' + row.device.id : '/api/v1/sessions/' + row.session!.id);
    sessions.again();
    devices.again();
  };
  return (
    <>
      <h1>{t('app.page.devices')}</h1>
      <p>{t('app.devices.what')}</p>
      <Shown of={sessions}>
        {(open) => (
          <Shown of={devices}>
            {(known) => (
              <ul class="list devices" aria-live="polite">
                {join(known.items, open.items, who?.device).map((row) => (
                  <li key={row.key}>
                    <span>
                      <strong>{named(row)}</strong>{' '}{row.current && <span class="tag good"><span aria-hidden="true">✓ </span>{t('app.devices.this')}</span>}
                      <br />
                      <span class="quiet">
                        {row.device && t(row.device.reachable ? 'app.devices.reachable' : 'app.devices.not-reachable') + ' '}
                        {row.session?.refreshedAt ? t('app.devices.seen', { time: moment(row.session.refreshedAt) }) : t('app.devices.since', { day: date((row.session ?? row.device)!.createdAt) })}
                      </span>
                    </span>
                    {row.current
                      ? <Link to="/more" class="button plain">{t('app.leave.title')}</Link>
                      : <Act kind="danger" act={() => end(row)} label={t('app.devices.end-of', { name: named(row) })}>{t('app.devices.end')}</Act>}
                  </li>
                ))}
              </ul>
            )}
          </Shown>
        )}
      </Shown>
    </>
  );
}

const named = (row: Row): string => row.device?.label || (row.device ? word('app.devices.platform.', row.device.platform) : t('app.devices.other'));

/** Each device once with its session, then sessions without a device; the one at hand first. */
function join(devices: Device[], sessions: Session[], mine?: string): Row[] {
  const rows: Row[] = devices.map((device) => {
    const session = sessions.find((each) => each.device?.id === device.id);
    return { key: device.id, device, session, current: device.id === mine || !!session?.current };
  });
  sessions.filter((each) => !each.device || !devices.some((device) => device.id === each.device!.id))
    .forEach((session) => rows.push({ key: session.id, device: session.device, session, current: session.current }));
  return rows.sort((a, b) => Number(b.current) - Number(a.current));
}
