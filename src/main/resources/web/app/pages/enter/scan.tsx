import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };
type Reader = (video: HTMLVideoElement) => Promise<string[]> | string[];

/** Whether there is a camera to ask for. */
export const canScan = (): boolean => navigator.mediaDevices?.getUserMedia !== undefined;

/** The browser's own reader of QR codes; where it has none (iPhones, Firefox) one that is fetched now, at the first scan. */
async function reader(): Promise<Reader> {
  const own = (self as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if ((await own?.getSupportedFormats().catch((): string[] => []))?.includes('qr_code')) {
    const detector = new own!({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video)).map((code) => code.rawValue);
  }
  return (await import('./picture')).pictureReader();
}

/** Reads QR codes with the camera, which is asked for only after a tap and let go at once afterwards. */
export function Scan({ found }: { found: (text: string) => boolean }) {
  const [camera, setCamera] = useState<{ stream: MediaStream; read: Reader } | null>(null);
  const [trouble, setTrouble] = useState('');
  const video = useRef<HTMLVideoElement>(null);
  const away = useRef(false);
  useEffect(() => () => { away.current = true; }, []);
  useEffect(() => {
    if (!camera || !video.current) return;
    video.current.srcObject = camera.stream;
    void video.current.play().catch(() => undefined);
    let busy = false;
    let over = false;
    const timer = setInterval(async () => {
      if (busy || !video.current) return;
      busy = true;
      const codes = await Promise.resolve(camera.read(video.current)).catch(() => []);
      busy = false;
      if (over || codes.length === 0) return;
      if (codes.some(found)) setCamera(null);
      else setTrouble(t('app.enter.other-code'));
    }, 250);
    return () => {
      over = true;
      clearInterval(timer);
      camera.stream.getTracks().forEach((track) => track.stop());
    };
  }, [camera]);
  const begin = async () => {
    setTrouble('');
    try {
      const read = await reader();
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      // whoever went on meanwhile is filmed by nobody
      if (away.current) stream.getTracks().forEach((track) => track.stop());
      else setCamera({ stream, read });
    } catch {
      setTrouble(t('app.enter.no-camera'));
    }
  };
  return (
    <div class="scan">
      {camera
        ? <><video ref={video} muted playsInline aria-label={t('app.enter.camera')} /><p><button type="button" class="button plain wide" onClick={() => setCamera(null)}>{t('app.cancel')}</button></p></>
        : <button type="button" class="button plain wide" onClick={() => void begin()}><Icon name="camera" /> {t('app.enter.scan')}</button>}
      <p role="status">{trouble}</p>
    </div>
  );
}
