import { language, t } from '../kernel/words';

type Words = { title: string; body: string; instruction?: string };

/** What a broadcast says, as a phone shows it; a drill in its own colour and with the word. */
export function BroadcastWords({ words, drill }: { words: Words; drill: boolean }) {
  return (
    <article class={drill ? 'note note-drill' : ''}>
      {drill && <p lang={language() === 'ja-x-easy' ? 'ja' : language()}><span class="tag drill">{t('label.drill')}</span></p>}
      <p class="phone-title">{words.title}</p>
      {lines(words.body)}
      {words.instruction && <div class="card">{lines(words.instruction)}</div>}
    </article>
  );
}

const lines = (text: string) => text.split('\n').filter(Boolean).map((line, i) => <p key={i}>{line}</p>);
