// @ts-expect-error the file has no types; what is used of it is written below
import * as found from 'html5-qrcode/third_party/zxing-js.umd.min.js';

type Bitmap = object;
type ZXing = {
  QRCodeReader: new () => { decode(bitmap: Bitmap): { getText(): string }; reset(): void };
  BinaryBitmap: new (of: object) => Bitmap;
  HybridBinarizer: new (of: object) => object;
  RGBLuminanceSource: new (grey: Uint8ClampedArray, width: number, height: number) => object;
};
const { QRCodeReader, BinaryBitmap, HybridBinarizer, RGBLuminanceSource } = found as ZXing;

/** As many dots a side as a code at arm's length needs; more only takes longer. */
const MOST = 800;

/** Reads a QR code from what a camera shows, where the browser itself cannot. */
export function pictureReader(): (video: HTMLVideoElement) => string[] {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const reader = new QRCodeReader();
  return (video) => {
    const { videoWidth, videoHeight } = video;
    if (!videoWidth || !videoHeight) return [];
    const scale = Math.min(1, MOST / Math.max(videoWidth, videoHeight));
    const width = (canvas.width = Math.round(videoWidth * scale));
    const height = (canvas.height = Math.round(videoHeight * scale));
    pen.drawImage(video, 0, 0, width, height);
    try {
      const light = new RGBLuminanceSource(grey(pen.getImageData(0, 0, width, height).data), width, height);
      return [reader.decode(new BinaryBitmap(new HybridBinarizer(light))).getText()];
    } catch {
      // most pictures show no code
      return [];
    } finally {
      reader.reset();
    }
  };
}

/** How light each dot is, green counting twice, as an eye sees it. */
function grey(colours: Uint8ClampedArray): Uint8ClampedArray {
  const dots = new Uint8ClampedArray(colours.length / 4);
  for (let i = 0; i < dots.length; i++) dots[i] = (colours[4 * i] + 2 * colours[4 * i + 1] + colours[4 * i + 2]) >> 2;
  return dots;
}
