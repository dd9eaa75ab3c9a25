import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import { me } from '../../kernel/me';
import { Link } from '../../kernel/route';
import { useSignal } from '../../kernel/signal';
import { moment } from '../../kernel/time';
import { t } from '../../kernel/words';
import type { PageProps } from '../../pages';
import { Act, Choice } from '../../parts/form';
import { Shown } from '../../parts/state';

type Household = { id: string; name: string };
type Resident = { id: string; name: string; signsIn: boolean };
type Invitation = { link: string; typed: string; qr: string; expiresAt: string };

/** Somebody of the house whom the register does not know yet. */
const OTHER = 'other';

/** Helping somebody to come in, at their door: a code as large as the screen, which their phone reads from this one. */
export default function EnrolAtTheDoor({ params }: PageProps) {
  const group = useSignal(me)?.offices.find((office) => office.role === 'GROUP_LEADER')?.unit.id;
  const list = useGet<{ items: Household[] }>(group ? `/api/v1/units/${group}/households?limit=200` : null);
  const people = useGet<{ items: Resident[] }>(`/api/v1/households/${params.household}/residents`);
  const [who, choose] = useState<string | null>(null);
  const [made, setMade] = useState<Invitation | null>(null);
  const [picture, setPicture] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const name = list.body?.items.find((each) => each.id === params.household)?.name ?? '';
  useEffect(() => {
    if (!made) return;
    const address = URL.createObjectURL(new Blob([made.qr], { type: 'image/svg+xml' }));
    setPicture(address);
    heading.current?.focus();
    return () => URL.revokeObjectURL(address);
  }, [made]);
  const invite = async () => {
    // whoever is in the register comes in as themselves, and not as one person more of whom nothing is known
    const whom = who && who !== OTHER ? { residents: [who] } : { households: [params.household] };
    const { items } = await send<{ items: Invitation[] }>('POST', '/api/v1/invitations', whom);
    setMade(items[0]);
  };
  const again = () => {
    setMade(null);
    choose(null);
    people.again();
  };
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>{t('app.page.enrol-door')}</h1>
      <p><strong>{name}</strong></p>
      {!made && (
        <>
          <ol>
            <li>{t('app.enrol.step-agree')}</li>
            <li>{t('app.enrol.step-show')}</li>
            <li>{t('app.enrol.step-scan')}</li>
          </ol>
          <Shown of={people}>
            {(all) => (
              <Choice label={t('app.enrol.who')} value={who} set={choose} choices={[
                ...all.items.filter((each) => !each.signsIn).map((each) => ({ value: each.id, label: each.name })),
                { value: OTHER, label: t('app.enrol.other') },
              ]} />
            )}
          </Shown>
          <Act act={invite} disabled={who === null}>{t('app.enrol.make')}</Act>
          <p class="hint">{t('app.enrol.once')}</p>
        </>
      )}
      {made && (
        <>
          <p>{t('app.enrol.scan-this')}</p>
          {picture && <p><img class="qr" src={picture} alt={t('app.enrol.qr')} /></p>}
          <p>{t('app.enrol.or-type')}</p>
          <p class="typed"><strong>{made.typed}</strong></p>
          <p class="note note-old">{t('app.enrol.until', { time: moment(made.expiresAt) })}</p>
          <p class="hint">{t('app.enrol.careful')}</p>
          <div class="actions"><button type="button" class="button plain" onClick={again}>{t('app.enrol.another')}</button></div>
        </>
      )}
      <p class="actions"><Link to="/round" class="button plain">{t('app.nav.round')}</Link></p>
    </>
  );
}
