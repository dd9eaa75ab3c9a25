import { useEffect, useState } from 'preact/hooks';
import { file } from '../kernel/api';
import { t } from '../kernel/words';
import { colon } from './marks';

/** A picture that only whoever is signed in may fetch; it is kept, so that it can be shown again without a network. */
export function Picture({ path, alt, class: name }: { path: string; alt: string; class?: string }) {
  const [state, set] = useState<{ address?: string; failed?: boolean }>({});
  useEffect(() => {
    let address = '';
    let gone = false;
    set({});
    file(path).then(
      (blob) => {
        if (gone) return;
        address = URL.createObjectURL(blob);
        set({ address });
      },
      () => gone || set({ failed: true }),
    );
    return () => {
      gone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [path]);
  if (state.failed) return <p class="quiet">{alt}{colon()}{t('app.picture.none')}</p>;
  return state.address ? <img class={name} src={state.address} alt={alt} /> : <p class="quiet" role="status">{t('app.loading')}</p>;
}

/** A picture drawn by the service as SVG text, such as the QR code of an invitation; never as markup of the page itself. */
export function Drawn({ svg, alt, class: name }: { svg: string; alt: string; class?: string }) {
  const [address, set] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    set(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address ? <img class={name} src={address} alt={alt} /> : null;
}
