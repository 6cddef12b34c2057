import { ChevronDown, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import type { CarrierName } from '../../shared/contract/carrier-order.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';

export interface CarrierFieldProps {
  readonly carrier: CarrierName;
  readonly onChoose: (carrier: CarrierName) => void;
  readonly onReset: () => void;
}

/** The carrier, out of the groups a clerk knows them by. */
export function CarrierField({ carrier, onChoose, onReset }: CarrierFieldProps) {
  const t = useText();
  const id = useId();
  return (
    <div className="field">
      <div className="print-carrier-head">
        <label className="field-label" htmlFor={id}>
          {t('print.carrier')}
        </label>
        <Button size="small" tone="quiet" icon={RotateCcw} title={t('print.reset.title')} onClick={onReset} testId="print-reset">
          {t('print.reset')}
        </Button>
      </div>
      <div className="field-select">
        <select
          id={id}
          className="field-input"
          data-testid="carrier"
          value={carrier}
          onChange={(event) => {
            const chosen = groups.flatMap(([, members]) => members).find((name) => name === event.target.value);
            if (chosen !== undefined) {
              onChoose(chosen);
            }
          }}
        >
          {groups.map(([group, members]) => (
            <optgroup key={group} label={t(`print.group.${group}`)}>
              {members.map((name) => (
                <option key={name} value={name}>
                  {t(`carrier.${name}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDown aria-hidden size={14} />
      </div>
    </div>
  );
}

// helpers

type Group = 'filing' | 'documents' | 'text' | 'board' | 'card' | 'book' | 'screen' | 'site';

const groups: readonly (readonly [Group, readonly CarrierName[]])[] = [
  ['filing', ['pdf', 'package', 'ofd', 'svg', 'png']],
  ['documents', ['documents', 'docx', 'xlsx']],
  ['text', ['text', 'json', 'xml']],
  ['board', ['poster']],
  ['card', ['card']],
  ['book', ['handbook']],
  ['screen', ['screen', 'kiosk']],
  ['site', ['site']],
];
