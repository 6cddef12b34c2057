import type { Chart } from '../../shared/model/chart.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { printPlace } from '../../shared/model/print-citation.ts';
import { printTotals } from '../../shared/law/describe-time.ts';
import { rolesOf } from '../../shared/law/infer-roles.ts';
import { asLimit, type LegalLimit } from '../../shared/law/legal-limit.ts';
import { legalLimit, legalLimits } from '../../shared/law/legal-limits.ts';
import { procedureOf } from '../../shared/law/procedure-of.ts';
import { lawById } from '../../shared/law/register.ts';
import { limitsOfStep } from '../../shared/law/role-limits.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useEditNode } from './use-edits.ts';

/** Which statutory limit the step has, and whether its time counts. */
export function NodeTimeFields({ chart, node }: { readonly chart: Chart; readonly node: ChartNode }) {
  const t = useText();
  const term = useTerm();
  const edit = useEditNode(node.id);
  const tied = node.limitId === null ? null : legalLimit(node.limitId);
  const likely = new Set(limitsOfStep(procedureOf(chart), rolesOf(node), node.text));
  const ordered = [...legalLimits.filter(({ id }) => likely.has(id)), ...legalLimits.filter(({ id }) => !likely.has(id))];
  const unknown = node.limitId === null || tied !== null ? [] : [{ value: node.limitId, label: t('time.legal.unknown', { id: node.limitId }) }];
  const isTaken = tied !== null && node.limit?.amount === tied.amount && node.limit.unit === tied.unit;
  return (
    <>
      <SelectField
        label={t('time.legal')}
        field="limitId"
        value={node.limitId ?? ''}
        options={[
          { value: '', label: t('time.legal.none') },
          ...unknown,
          ...ordered.map((limit) => ({ value: limit.id, label: `${term(limit.name)} ${term(printTotals({ [limit.unit]: limit.amount }))}` })),
        ]}
        onChange={(id) => {
          const chosen = legalLimit(id);
          edit({ limitId: id === '' ? null : id, ...(chosen !== null && node.limit === null ? { limit: asLimit(chosen) } : {}) });
        }}
      />
      {tied === null ? null : (
        <div className="legal-limit">
          <p className="field-hint">{placeOf(tied)}</p>
          {isTaken ? null : (
            <Button size="small" onClick={() => edit({ limit: asLimit(tied) })}>
              {t('time.legal.take')}
            </Button>
          )}
        </div>
      )}
      <CheckField
        label={t('time.notCounted')}
        field="notCounted"
        title={t('time.notCounted.hint')}
        isChecked={node.notCounted}
        onChange={(notCounted) => edit({ notCounted })}
      />
    </>
  );
}

// helpers

/** 《…》第四十二条第一款. */
function placeOf({ lawId, article, paragraph, item }: LegalLimit): string {
  return `《${lawById(shippedRegister, lawId)?.name ?? lawId}》${printPlace({ article, paragraph, item })}`;
}
