import { t, word } from '../../kernel/words';
import { Choice, Text } from '../../parts/form';

const WAYS = ['WRITTEN', 'SPOKEN', 'BY_FAMILY'] as const;

/** How a household agreed, and on which day. */
export type Agreed = { consent: string | null; consentOn: string };

/** Asks how and when the household agreed, without which nothing of the kind is set up. */
export function Consent({ agreed, set }: { agreed: Agreed; set: (agreed: Agreed) => void }) {
  return (
    <>
      <Choice label={t('desk.watch.consent')} value={agreed.consent} set={(consent) => set({ ...agreed, consent })} choices={WAYS.map((value) => ({ value, label: word('desk.watch.consent.', value) }))} />
      <Text label={t('desk.watch.consent-on')} type="date" value={agreed.consentOn} set={(consentOn) => set({ ...agreed, consentOn })} />
    </>
  );
}
