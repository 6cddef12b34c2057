import type { LawView } from '../../shared/contract/law-methods.ts';
import type { ChangeLaw, TellDone } from './use-law.ts';

/** What each view of the screen works with. */
export interface LawViewProps {
  readonly law: LawView;
  readonly isReadOnly: boolean;
  readonly change: ChangeLaw;
  readonly tell: TellDone;
}
