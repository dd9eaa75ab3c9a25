import { moment } from '../../kernel/time';
import { t, word } from '../../kernel/words';
import { langOfWords, type Translated } from '../../parts/reading';

/** A message of a broadcast. */
export type Bulletin = {
  broadcast: string;
  no: number;
  step: 'FIRST' | 'UPDATE' | 'ALL_CLEAR' | 'RETRACTION';
  drill: boolean;
  level?: number;
  title: string;
  body: string;
  instruction?: string;
  department: string;
  contact?: string;
  areas: { unit: string; name: string }[];
  shelters: string[];
  sentAt: string;
  onsetAt?: string;
  expiresAt: string;
  happening?: { startsAt: string; endsAt?: string; place?: string };
  translation?: Translated;
};

/** A broadcast, what was said last first. */
export type Course = { id: string; current: boolean; bulletins: Bulletin[] };

/** Plain text, line by line. */
export function Lines({ text, lang }: { text: string; lang: string }) {
  return <div lang={lang}>{text.split('\n').filter(Boolean).map((line, i) => <p key={i}>{line}</p>)}</div>;
}

/** All that was said, in the order in which it was said; nothing where there was one word only. */
export function Earlier({ all }: { all: Bulletin[] }) {
  if (all.length < 2) return null;
  // what was an error is not to be read as if it held
  const wrong = all[0].step === 'RETRACTION';
  return (
    <section>
      <h2>{t('app.broadcast.course')}</h2>
      <ol class="course">
        {[...all].reverse().map((each, i) => (
          <li key={each.no}>
            <p class="quiet">{moment(each.sentAt)} · {word('app.broadcast.step.', each.step)}</p>
            <details open={i === 0 && all.length === 2 && !wrong}>
              <summary>
                {wrong && each.step !== 'RETRACTION'
                  ? <><span class="tag">✕ {t('app.broadcast.over')}</span> <s lang={langOfWords(each.translation)}>{each.title}</s></>
                  : <span lang={langOfWords(each.translation)}>{each.title}</span>}
              </summary>
              <Lines text={[each.body, each.instruction].filter(Boolean).join('\n')} lang={langOfWords(each.translation)} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
