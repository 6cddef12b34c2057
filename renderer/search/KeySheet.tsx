import { Printer } from 'lucide-react';
import { actionGroups, type Action } from '../actions/action.ts';
import { actions } from '../actions/actions.ts';
import { printChord } from '../actions/chord.ts';
import type { TextId } from '../../shared/text/text.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** All keys on one sheet, made from the list of actions; it can be printed. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  return (
    <Dialog
      title={t('action.keys')}
      lead={t('keys.lead')}
      closeLabel={t('action.close')}
      onClose={onClose}
      size="large"
      footer={
        <Button icon={Printer} onClick={() => window.print()}>
          {t('keys.print')}
        </Button>
      }
    >
      <div className="key-sheet" data-testid="key-sheet" tabIndex={0} role="region" aria-label={t('action.keys')}>
        {actionGroups.map((group) => {
          const rows = actions.filter((action) => action.group === group && (action.chords?.length ?? 0) > 0);
          return rows.length === 0 ? null : (
            <section key={group}>
              <h3>{t(`menu.${group}`)}</h3>
              <dl>
                {rows.map((action) => (
                  <Row key={action.id} name={action.name} chords={chordsOf(action)} />
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>{t('keys.typing')}</h3>
          <dl>
            {typing.map(({ name, chords }) => (
              <Row key={name} name={name} chords={chords} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

// helpers

/** What the field over the selected step does itself. */
const typing: readonly { readonly name: TextId; readonly chords: readonly string[] }[] = [
  { name: 'keys.typing.letter', chords: ['A … Z'] },
  { name: 'keys.typing.enter', chords: ['Enter'] },
  { name: 'keys.typing.escape', chords: ['Esc'] },
  { name: 'keys.typing.tab', chords: ['Tab', 'Shift+Tab'] },
];

function Row({ name, chords }: { readonly name: TextId; readonly chords: readonly string[] }) {
  const t = useText();
  return (
    <div className="key-row">
      <dt>{t(name)}</dt>
      <dd>
        {chords.map((chord) => (
          <kbd key={chord}>{chord}</kbd>
        ))}
      </dd>
    </div>
  );
}

function chordsOf(action: Action): string[] {
  return (action.chords ?? []).map(printChord);
}
