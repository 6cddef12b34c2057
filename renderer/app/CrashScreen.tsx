import { Component, type ReactNode } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { textOf } from '../../shared/text/text.ts';
import type { PreferencesState } from '../store/preferences-store.ts';
import { Button } from '../ui/Button.tsx';

interface CrashScreenProps {
  readonly preferences: StoreApi<PreferencesState>;
  readonly children: ReactNode;
}

interface CrashScreenState {
  readonly message: string | null;
}

/** Stands in for the page where it breaks while drawing itself; what was edited is in the journal. */
export class CrashScreen extends Component<CrashScreenProps, CrashScreenState> {
  override state: CrashScreenState = { message: null };

  static getDerivedStateFromError(error: unknown): CrashScreenState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) {
      return this.props.children;
    }
    const { language } = this.props.preferences.getState();
    return (
      <div className="waiting" role="alert">
        <div className="blank">
          <h2>{textOf('crash.title', language)}</h2>
          <p>{textOf('crash.body', language)}</p>
          <code>{message}</code>
          <div className="blank-actions">
            <Button tone="primary" onClick={() => window.location.reload()}>
              {textOf('action.reload', language)}
            </Button>
          </div>
        </div>
      </div>
    );
  }
}
