import type { ChartNode } from '../../shared/model/node.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { ParsedField } from '../ui/ParsedField.tsx';
import { readNumberField } from './read-fields.ts';
import { useEditNode } from './use-edits.ts';

const sides = ['width', 'height'] as const;
const limits = { least: 20, most: 2000 };

/** Least size and lock of a symbol. */
export function NodeShapeFields({ node }: { readonly node: ChartNode }) {
  const t = useText();
  const { document, boxOf } = useStores();
  const edit = useEditNode(node.id);
  const own = boxOf({ ...node, size: null }).size;
  return (
    <>
      <div className="field-row">
        {sides.map((side) => (
          <ParsedField
            key={side}
            label={t(`field.node.${side}`)}
            field={`size.${side}`}
            inputMode="numeric"
            isDisabled={node.locked}
            written={node.size === null ? '' : String(Math.round(node.size[side]))}
            placeholder={t('field.node.size.own', { size: Math.round(own[side]) })}
            read={(text) => {
              const reading = readNumberField(text, limits.least, limits.most, true);
              return reading.ok ? reading : { ok: false, reason: t(reading.reason, limits) };
            }}
            onCommit={(value, gesture) => {
              const size = value === null ? null : { ...(node.size ?? roundedUp(own)), [side]: value };
              document.getState().run({ command: 'node.resize', arguments: { sizes: [{ id: node.id, size }] } }, gesture);
            }}
          />
        ))}
      </div>
      <CheckField
        label={t('field.node.locked')}
        field="locked"
        title={t('field.node.locked.hint')}
        isChecked={node.locked}
        onChange={(locked) => edit({ locked })}
      />
    </>
  );
}

// helpers

function roundedUp({ width, height }: { readonly width: number; readonly height: number }): { width: number; height: number } {
  return { width: Math.max(limits.least, Math.ceil(width)), height: Math.max(limits.least, Math.ceil(height)) };
}
