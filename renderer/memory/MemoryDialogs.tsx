import { useState } from 'react';
import { useSlice } from '../store/use-stores.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { PointDialog } from './PointDialog.tsx';
import { RecoveryDialog } from './RecoveryDialog.tsx';

/** The dialogs of history, named points and recovery, whichever is asked for. */
export function MemoryDialogs() {
  const dialog = useSlice('view', (state) => state.dialog);
  const recovery = useSlice('document', (state) => state.recovery);
  const [putOff, setPutOff] = useState<typeof recovery>(null);
  if (recovery !== null && recovery !== putOff) {
    return <RecoveryDialog onLater={() => setPutOff(recovery)} />;
  }
  return dialog === 'history' ? <HistoryDialog /> : dialog === 'point' ? <PointDialog /> : null;
}
