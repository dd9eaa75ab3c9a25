import { t } from '../../kernel/words';
import { Choice } from '../../parts/form';

/** Coming in, or going home or elsewhere. */
export function Ways({ leaving, set }: { leaving: boolean; set: (leaving: boolean) => void }) {
  return (
    <Choice label={t('app.door.what')} value={leaving ? 'yes' : 'no'} set={(value) => set(value === 'yes')}
      choices={[{ value: 'no', label: t('app.door.coming') }, { value: 'yes', label: t('app.door.going') }]} />
  );
}
