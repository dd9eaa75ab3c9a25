import { useState } from 'preact/hooks';
import { send } from '../../kernel/api';
import { t, word } from '../../kernel/words';
import { Act } from '../../parts/form';

type Finding = { kind: string; level: 'HINT' | 'ADVICE' | 'SERIOUS'; from: number; to: number; excerpt: string; suggestion: string };
type Check = { score: number; findings: Finding[]; easier: string };

/** Kinds whose suggestion can stand in place of the words; of others it tells how to go about it. */
const REPLACES = ['HARD_WORD', 'ERA_YEAR', 'KATAKANA_LOANWORD', 'KEIGO'];
/** Readers get readings above the kanji by themselves. */
const DONE_ANYWAY = 'MISSING_FURIGANA';
const MARKS = { SERIOUS: '✕', ADVICE: '△', HINT: '・' };

/** Says what of the text is hard to read for many, and puts easier words in where the writer takes them. */
export function PlainCheck({ text, set }: { text: string; set: (text: string) => void }) {
  const [checked, setChecked] = useState<{ of: string; check: Check } | null>(null);
  const look = async (of = text) => {
    const check = await send<Check>('POST', '/api/v1/plain-japanese/checks', { text: of });
    setChecked({ of, check: { ...check, findings: check.findings.filter((each) => each.kind !== DONE_ANYWAY) } });
  };
  const take = async (finding: Finding) => {
    const next = text.slice(0, finding.from) + finding.suggestion + text.slice(finding.to);
    set(next);
    await look(next);
  };
  const fresh = checked !== null && checked.of === text;
  return (
    <section class="card" aria-label={t('desk.compose.plain')}>
      <div class="actions"><Act kind="plain" act={() => look()} disabled={!text.trim()}>{t('desk.compose.plain-check')}</Act></div>
      <div role="status">{checked && <p><strong>{t('desk.compose.plain-score', { score: checked.check.score })}</strong> {checked.check.findings.length === 0 ? t('desk.compose.plain-good') : t('desk.compose.plain-found', { n: checked.check.findings.length })}</p>}</div>
      {checked && !fresh && <p class="quiet">{t('desk.compose.plain-old')}</p>}
      {fresh && checked.check.findings.length > 0 && (
        <>
          <ul class="list">
            {checked.check.findings.map((each) => (
              <li key={each.kind + each.from}>
                <p><span class={'tag ' + (each.level === 'SERIOUS' ? 'bad' : each.level === 'ADVICE' ? 'warn' : '')}><span aria-hidden="true">{MARKS[each.level]}</span> {t('desk.compose.plain-' + each.level.toLowerCase())}</span> <strong lang="ja">{each.excerpt}</strong></p>
                <p>{word('desk.plain.why.', each.kind)}</p>
                <p><span>{t('desk.compose.plain-suggestion')}</span> <span lang="ja">{each.suggestion}</span></p>
                {REPLACES.includes(each.kind) && <Act kind="plain" label={t('desk.compose.plain-take-words', { from: each.excerpt, to: each.suggestion })} act={() => take(each)}>{t('desk.compose.plain-take')}</Act>}
              </li>
            ))}
          </ul>
          {checked.check.easier !== text && <div class="actions"><Act kind="plain" act={async () => { const { easier } = checked.check; set(easier); await look(easier); }}>{t('desk.compose.plain-take-all')}</Act></div>}
        </>
      )}
    </section>
  );
}
