import type { AriaLabelConfig } from '@xyflow/react';
import { useMemo } from 'react';
import { useText } from '../store/use-stores.tsx';

/** What the canvas library reads out, in the clerk's language. */
export function useAriaLabels(): Partial<AriaLabelConfig> {
  const t = useText();
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.help.symbol'),
      'node.a11yDescription.keyboardDisabled': t('canvas.help.symbol'),
      'edge.a11yDescription.default': t('canvas.help.line'),
      'handle.ariaLabel': t('canvas.help.handle'),
    }),
    [t],
  );
}
