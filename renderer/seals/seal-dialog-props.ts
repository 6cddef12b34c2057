import type { SealSummary } from '../../shared/contract/seal-methods.ts';
import type { TextBlanks, TextId } from '../../shared/text/text.ts';
import type { ChangeSeals } from './use-seals.ts';

/** What every dialog of the seal box works with. */
export interface SealBoxDialogProps {
  readonly change: ChangeSeals;
  /** Tells what was done. */
  readonly tell: (id: TextId, blanks: TextBlanks) => void;
  readonly onClose: () => void;
}

export interface SealDialogProps extends SealBoxDialogProps {
  readonly seal: SealSummary;
}
