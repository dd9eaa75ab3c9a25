import { language, speak, t } from '../kernel/words';
import { Field } from './form';
import { Icon } from './icon';

/** Languages of the service by their own names. */
const LANGUAGES: [string, string][] = [
  ['ja', '日本語'], ['ja-x-easy', 'やさしい日本語'], ['en', 'English'], ['vi', 'Tiếng Việt'], ['zh-Hans', '简体中文'],
  ['zh-Hant', '繁體中文'], ['id', 'Bahasa Indonesia'], ['pt', 'Português'], ['fil', 'Filipino'], ['ko', '한국어'],
  ['my', 'မြန်မာဘာသာ'], ['ne', 'नेपाली'], ['ru', 'Русский'], ['fr', 'Français'], ['es', 'Español'], ['th', 'ไทย'], ['bn', 'বাংলা'],
];

/** Chooses the language on pages that stand alone. */
export function Speech() {
  return (
    <Field label={<><Icon name="globe" /> {t('app.nav.language')}</>}>
      {(id) => (
        <select id={id} value={language()} onChange={(e) => void speak(e.currentTarget.value)}>
          {LANGUAGES.map(([tag, name]) => <option key={tag} value={tag} lang={tag === 'ja-x-easy' ? 'ja' : tag}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
