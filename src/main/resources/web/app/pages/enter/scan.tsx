import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../kernel/words';
import { Icon } from '../../parts/icon';

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = new (options: { formats: string[] }) => Detector;

const detector = (): DetectorClass | undefined => (self as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads QR codes by itself; the phone's own camera app does in any case. */
export const canScan = (): boolean => detector() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;

/** Reads QR codes with the camera, which is asked for only after a tap and let go at once afterwards. */
export function Scan({ found }: { found: (text: string) => boolean }) {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [trouble, setTrouble] = useState('');
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!stream || !video.current) return;
    video.current.srcObject = stream;
    void video.current.play().catch(() => undefined);
    const reader = new (detector()!)({ formats: ['qr_code'] });
    let busy = false;
    const timer = setInterval(async () => {
      if (busy || !video.current) return;
      busy = true;
      const codes = await reader.detect(video.current).catch(() => []);
      busy = false;
      if (codes.length === 0) return;
      if (codes.some((code) => found(code.rawValue))) setStream(null);
      else setTrouble(t('app.enter.other-code'));
    }, 250);
    return () => {
      clearInterval(timer);
      stream.getTracks().forEach((track) => track.stop());
    };
  }, [stream]);
  const begin = async () => {
    setTrouble('');
    try {
      setStream(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }));
    } catch {
      setTrouble(t('app.enter.no-camera'));
    }
  };
  return (
    <div class="scan">
      {stream
        ? <><video ref={video} muted playsInline aria-label={t('app.enter.camera')} /><p><button type="button" class="button plain wide" onClick={() => setStream(null)}>{t('app.cancel')}</button></p></>
        : <button type="button" class="button plain wide" onClick={() => void begin()}><Icon name="camera" /> {t('app.enter.scan')}</button>}
      <p role="status">{trouble}</p>
    </div>
  );
}
