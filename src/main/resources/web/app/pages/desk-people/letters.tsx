import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { dateOf } from '../../kernel/time';
import { t } from '../../kernel/words';
import { Act } from '../../parts/form';
import type { Household } from './index';

type Invitation = { id: string; household?: string; link: string; typed: string; qr: string; expiresAt: string };
type Letter = Invitation & { name: string };

/** Invitations of the houses that are ticked, as letters to print; their codes are told this once. */
export function Letters({ chosen, unit, clear }: { chosen: Household[]; unit: string; clear: () => void }) {
  const [letters, set] = useState<Letter[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (letters.length > 0) heading.current?.focus(); }, [letters]);
  const make = async () => {
    const made = await send<{ items: Invitation[] }>('POST', '/api/v1/invitations', { households: chosen.map((each) => each.id) });
    const names = new Map(chosen.map((each) => [each.id, each.name]));
    set(made.items.map((each) => ({ ...each, name: names.get(each.household ?? '') ?? '' })));
    clear();
  };
  return (
    <>
      <p class="hint no-print">{t('desk.people.letters-hint')}</p>
      <div class="actions"><Act kind="plain" act={make} disabled={chosen.length === 0}>{t('desk.people.letters-make', { n: chosen.length })}</Act></div>
      {letters.length > 0 && (
        <section class="letters" aria-labelledby="letters">
          <h3 id="letters" class="no-print" ref={heading} tabIndex={-1}>{t('desk.people.letters', { n: letters.length })}</h3>
          <p class="note note-old no-print">{t('desk.people.letters-once')}</p>
          <div class="actions"><button type="button" class="button" onClick={() => print()}>{t('desk.people.letters-print')}</button></div>
          {letters.map((each) => <OneLetter key={each.id} letter={each} unit={unit} />)}
        </section>
      )}
    </>
  );
}

function OneLetter({ letter, unit }: { letter: Letter; unit: string }) {
  return (
    <article class="card letter">
      <h4>{t('desk.people.letter-to', { name: letter.name })}</h4>
      <p>{t('desk.people.letter-text', { unit })}</p>
      <p><img src={'data:image/svg+xml,' + encodeURIComponent(letter.qr)} alt={t('desk.people.letter-qr')} width="180" height="180" /></p>
      <p>{t('desk.people.letter-typed')} <strong>{letter.typed}</strong></p>
      <p>{t('desk.people.letter-until', { date: dateOf(letter.expiresAt) })}</p>
    </article>
  );
}
