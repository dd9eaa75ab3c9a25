import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../kernel/words';

type PreviewProps = {
  /** BCP 47 tags in the order in which they are offered. */
  languages: string[];
  children: (language: string) => ComponentChildren;
};

/** What readers will have before them, in a frame of a phone's size, in one language at a time. */
export function PhonePreview({ languages, children }: PreviewProps) {
  const [language, set] = useState(languages[0]);
  return (
    <section class="phone-preview" aria-label={t('desk.preview.label')}>
      <div class="actions" role="group" aria-label={t('desk.preview.language')}>
        {languages.length <= 4
          ? languages.map((each) => <button type="button" key={each} class={'button ' + (each === language ? '' : 'plain')} aria-pressed={each === language} onClick={() => set(each)}>{languageName(each)}</button>)
          : (
            <select aria-label={t('desk.preview.language')} value={language} onChange={(e) => set(e.currentTarget.value)}>
              {languages.map((each) => <option key={each} value={each}>{languageName(each)}</option>)}
            </select>
          )}
      </div>
      <div class="phone" tabIndex={0} role="region" aria-label={t('desk.preview.phone', { language: languageName(language) })}>
        <div class="phone-screen" lang={language === 'ja-x-easy' ? 'ja' : language}>{children(language)}</div>
      </div>
    </section>
  );
}

/** What a language calls itself. */
function languageName(tag: string): string {
  if (tag === 'ja-x-easy') return 'やさしい日本語';
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
