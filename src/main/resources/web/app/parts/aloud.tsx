import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import { htmlLang } from './reading';
import { t } from '../kernel/words';

/** Which voices speak a language where its own tag is nobody's. */
const SPOKEN: Record<string, string[]> = {
  'zh-Hans': ['zh-CN', 'zh-SG', 'cmn'],
  'zh-Hant': ['zh-TW', 'zh-HK', 'cmn-TW'],
  fil: ['fil', 'tl'],
  pt: ['pt-BR', 'pt'],
};

function find(tag: string): SpeechSynthesisVoice | undefined {
  const all = self.speechSynthesis?.getVoices() ?? [];
  for (const wanted of SPOKEN[tag] ?? [htmlLang(tag)]) {
    const fitting = all.filter((voice) => voice.lang.replace('_', '-').toLowerCase().startsWith(wanted.toLowerCase()));
    // one that lives on the phone reads without a network
    const found = fitting.find((voice) => voice.localService) ?? fitting[0];
    if (found) return found;
  }
  return undefined;
}

/** The voice of a language; browsers tell their voices late, so it may come after a while. */
function useVoice(tag: string): SpeechSynthesisVoice | undefined {
  const [voice, set] = useState(() => find(tag));
  useEffect(() => {
    const look = () => set(find(tag));
    look();
    self.speechSynthesis?.addEventListener?.('voiceschanged', look);
    return () => self.speechSynthesis?.removeEventListener?.('voiceschanged', look);
  }, [tag]);
  return voice;
}

/** The sentences of a text, each line at least one. */
function sentences(text: string, tag: string): string[] {
  const split = 'Segmenter' in Intl ? new Intl.Segmenter(htmlLang(tag), { granularity: 'sentence' }) : null;
  return text
    .split(/\n+/)
    .flatMap((line) => (split ? [...split.segment(line)].map((each) => each.segment) : [line]))
    .map((each) => each.trim())
    .filter(Boolean);
}

/**
 * Reads a text aloud, sentence by sentence, and shows the sentence that is spoken. It pauses between sentences by itself,
 * because the browsers' own pause does not work on many phones. Nothing is shown where no voice speaks the language.
 */
export function Aloud({ text, tag }: { text: string; tag: string }) {
  const voice = useVoice(tag);
  const [at, setAt] = useState(0);
  const [speaking, setSpeaking] = useState(false);
  const turn = useRef(0);
  const all = sentences(text, tag);
  const halt = () => {
    turn.current++;
    self.speechSynthesis?.cancel();
    setSpeaking(false);
  };
  useEffect(() => {
    setAt(0);
    return halt;
  }, [text, tag]);
  if (!voice || all.length === 0) return null;

  const speak = (from: number) => {
    const mine = ++turn.current;
    speechSynthesis.cancel();
    const next = (n: number) => {
      if (mine !== turn.current) return;
      if (n >= all.length) {
        setAt(0);
        setSpeaking(false);
        return;
      }
      setAt(n);
      const words = new SpeechSynthesisUtterance(all[n]);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = 0.95;
      words.onend = () => next(n + 1);
      words.onerror = () => mine === turn.current && halt();
      speechSynthesis.speak(words);
    };
    setSpeaking(true);
    next(from);
  };
  const begun = speaking || at > 0;
  return (
    <div class="aloud" role="group" aria-label={t('label.read-aloud')}>
      {speaking
        ? <button type="button" class="button plain" onClick={halt}><Icon name="pause" /> {t('app.aloud.pause')}</button>
        : <button type="button" class="button plain" onClick={() => speak(at)}><Icon name="play" /> {t(at > 0 ? 'app.aloud.on' : 'label.read-aloud')}</button>}
      {begun && <button type="button" class="button plain" onClick={() => { halt(); setAt(0); }}><Icon name="stop" /> {t('app.aloud.stop')}</button>}
      {begun && <p class="spoken" lang={htmlLang(tag)} aria-hidden="true">{all[at]}</p>}
    </div>
  );
}
