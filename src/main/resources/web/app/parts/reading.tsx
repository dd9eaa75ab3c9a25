import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../kernel/api';
import type { Loaded } from '../kernel/load';
import { Problem } from '../kernel/problem';
import { useSignal } from '../kernel/signal';
import { language, t } from '../kernel/words';
import { chooseFurigana, chooseSize, furigana, size, SIZES } from './taste';

/** Where words that are not the original come from, as the service tells it beside them. */
export type Translated = {
  language: string;
  origin: 'SOURCE' | 'PERSON' | 'PHRASE' | 'MACHINE';
  completeness: 'WHOLE' | 'UNAVAILABLE' | 'WITHHELD' | 'PENDING';
  label?: string;
  notice?: string;
};

/** What a lang attribute takes: plain Japanese is Japanese to a voice and to a font. */
export const htmlLang = (tag: string): string => (tag === 'ja-x-easy' ? 'ja' : tag);

/** The language in which words are, by what is told beside them; the city writes in Japanese. */
export function langOfWords(translation?: Translated): string {
  if (!translation || translation.origin === 'SOURCE' || translation.completeness !== 'WHOLE') return 'ja';
  return htmlLang(translation.language);
}

/**
 * Reads what speaks the language of Accept-Language alone, in a language of one's own choice. What stands behind '#' never
 * leaves the browser: it keeps the languages apart in the store.
 */
export function useGetIn<T>(path: string | null, tag: string): Loaded<T> {
  const [state, set] = useState<Omit<Loaded<T>, 'again'>>({});
  const [round, next] = useState(0);
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    get<T>(inLanguage(path, tag), { signal: stop.signal, headers: { 'Accept-Language': tag } }).then(
      (answer) => stop.signal.aborted || set(answer),
      (failure) => stop.signal.aborted || set({ problem: failure instanceof Problem ? failure : new Problem(0, 'broken', '') }),
    );
    return () => stop.abort();
  }, [path, tag, round]);
  return { ...state, again: () => next((n) => n + 1) };
}

/** Under which address words of a language are kept. */
export const inLanguage = (path: string, tag: string): string => path + '#' + tag;

/** The address of a circular's words in a language; readings above kanji where the reader wants them. */
export function circularPath(id: string, tag: string, readings: boolean): string {
  return `/api/v1/circulars/${id}?language=${tag}${tag === 'ja' && readings ? '&furigana=true' : ''}`;
}

/** Buttons for the size of the letters and for readings above kanji. */
export function ReadingTools({ japanese, children }: { japanese: boolean; children?: ComponentChildren }) {
  const now = useSignal(size);
  const ruby = useSignal(furigana);
  return (
    <div class="tools">
      <div role="group" aria-label={t('app.reading.size')} class="sizes">
        {SIZES.map((each) => (
          <button key={each} type="button" class={'button plain size-' + each} aria-pressed={now === each} onClick={() => chooseSize(each)}>
            <span aria-hidden="true">{t('app.reading.letter')}</span><span class="only-read">{t('app.reading.size-' + each)}</span>
          </button>
        ))}
      </div>
      {japanese && (
        <button type="button" class="button plain" aria-pressed={ruby} onClick={() => chooseFurigana(!ruby)}>{t(ruby ? 'app.reading.furigana-off' : 'app.reading.furigana-on')}</button>
      )}
      {children}
    </div>
  );
}

type MarkProps = { of?: Translated; original: boolean; show: (original: boolean) => void };

/** Says where the words come from, and has the original one tap away. */
export function TranslationMark({ of, original, show }: MarkProps) {
  if (language() === 'ja') return null;
  if (original) {
    return <div class="card translation"><p>{t('label.original-japanese')}</p><button type="button" class="button plain" onClick={() => show(false)}>{t('label.show-translation')}</button></div>;
  }
  if (!of) return null;
  // plain Japanese is the original with something added: to call it translated would be untrue, and what was added is told below
  const easy = of.origin === 'MACHINE' && of.language === 'ja-x-easy';
  const hint = t(easy ? 'label.furigana-automatic' : 'label.machine-hint');
  const nothing = of.completeness === 'UNAVAILABLE' || of.completeness === 'WITHHELD';
  return (
    <div class="card translation">
      {of.label && !nothing && <p><span class="tag warn">{easy ? t('label.language-name') : of.label}</span></p>}
      {of.notice && <p>{of.notice}</p>}
      {of.origin === 'MACHINE' && !nothing && of.notice !== hint && <p class="quiet">{hint}</p>}
      {of.origin !== 'SOURCE' && !nothing && <button type="button" class="button plain" onClick={() => show(true)}>{t('label.show-original')}</button>}
    </div>
  );
}
