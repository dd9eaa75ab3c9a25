import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { useGet } from '../../kernel/load';
import type { Unit } from '../../kernel/me';
import { Problem } from '../../kernel/problem';
import { t, word } from '../../kernel/words';
import { dated } from '../../parts/checks';
import { Choice } from '../../parts/form';
import { Shown } from '../../parts/state';
import { Twice } from '../../parts/twice';
import type { Opening } from './shapes';

/** A safety check as the list of those that are asked names it (GET /api/v1/safety-checks). */
type Asked = { id: string; state: string; drill: boolean; question: 'EARTHQUAKE' | 'DISASTER'; openedAt?: string; office: boolean };

const PURPOSES = ['RESCUE', 'CONFIRM_SAFETY'] as const;
const AGAIN = ['STILL_NEEDED', 'NEW_DANGER', 'CLOSED_TOO_EARLY'] as const;

/** Opening the register of a unit to all who read it there, because of a real safety check that runs. */
export function Open({ unit, over }: { unit: Unit; over: () => void }) {
  const [open, show] = useState(false);
  return (
    <>
      <div class="actions"><button type="button" class="button plain" aria-expanded={open} onClick={() => show(!open)}>{t('desk.register.open')}</button></div>
      {open && <Form unit={unit} over={() => { show(false); over(); }} />}
    </>
  );
}

function Form({ unit, over }: { unit: Unit; over: () => void }) {
  const checks = useGet<{ items: Asked[] }>('/api/v1/safety-checks');
  return (
    <div class="card">
      <Shown of={checks}>
        {({ items }) => {
          const real = items.filter((each) => each.office && each.state === 'OPEN' && !each.drill);
          return real.length ? <Ask unit={unit} checks={real} over={over} /> : <p>{t('desk.register.no-check')}</p>;
        }}
      </Shown>
    </div>
  );
}

function Ask({ unit, checks, over }: { unit: Unit; checks: Asked[]; over: () => void }) {
  const [check, at] = useState(checks.length === 1 ? checks[0].id : null);
  const [purpose, choose] = useState<(typeof PURPOSES)[number] | null>(null);
  const [again, ask] = useState(false);
  const [reason, because] = useState<(typeof AGAIN)[number] | null>(null);
  const [known, know] = useState(false);
  const start = async () => {
    try {
      await send<Opening>('POST', '/api/v1/support-register/openings', { check, unit: unit.id, purpose, reason: reason ?? undefined });
    } catch (failure) {
      // it was open before, for this check and purpose
      if (failure instanceof Problem && failure.slug === 'register-reason-needed') ask(true);
      throw failure;
    }
    over();
  };
  const name = (each: Asked) => `${t(each.question === 'EARTHQUAKE' ? 'desk.safety.earthquake' : 'desk.safety.disaster')} ${each.openedAt ? dated(each.openedAt) : ''}`;
  return (
    <>
      <Choice label={t('desk.register.check')} value={check} set={at} choices={checks.map((each) => ({ value: each.id, label: name(each) }))} />
      <Choice label={t('desk.register.purpose')} value={purpose} set={choose} choices={PURPOSES.map((value) => ({ value, label: word('desk.register.purpose.', value) }))} />
      {again && <Choice label={t('desk.register.again')} value={reason} set={because} choices={AGAIN.map((value) => ({ value, label: word('desk.register.again.', value) }))} />}
      {check && purpose && (
        <Twice kind="danger" label={t('desk.register.on')} question={t('desk.register.open-sure', { unit: unit.name })} yes={t('desk.register.open-yes')}
          ready={known && (!again || reason !== null)} act={start}
          more={(
            <>
              <p>{t('desk.register.open-what')}</p>
              <label class="check"><input type="checkbox" checked={known} onChange={(e) => know(e.currentTarget.checked)} /><span>{t('desk.register.open-known')}</span></label>
            </>
          )} />
      )}
    </>
  );
}
