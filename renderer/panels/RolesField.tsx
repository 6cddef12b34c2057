import { X } from 'lucide-react';
import { rolesOf } from '../../shared/law/infer-roles.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { proceduralRoles, proceduralRoleTerms, type ProceduralRole } from '../../shared/model/role.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { useEditNode } from './use-edits.ts';

/** Most roles a step has, as the schema of charts says. */
const mostRoles = 10;

/** What the step is in the procedure: the guess from its words, until the clerk corrects it. */
export function RolesField({ node }: { readonly node: ChartNode }) {
  const t = useText();
  const term = useTerm();
  const edit = useEditNode(node.id);
  const roles = rolesOf(node);
  const others = proceduralRoles.filter((role) => !roles.includes(role));
  return (
    <fieldset className="field roles">
      <legend className="field-label">
        {t('field.node.roles')}
        <span className="roles-source" data-testid="roles-source">
          {node.roles === null ? t('field.node.roles.guessed') : t('field.node.roles.set')}
        </span>
      </legend>
      <div className="roles-chips">
        {roles.length === 0 ? <span className="field-hint">{t('field.node.roles.none')}</span> : null}
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            className="role-chip"
            title={t('field.node.roles.remove', { role: term(proceduralRoleTerms[role]) })}
            aria-label={t('field.node.roles.remove', { role: term(proceduralRoleTerms[role]) })}
            onClick={() => edit({ roles: roles.filter((each) => each !== role) })}
          >
            {term(proceduralRoleTerms[role])}
            <X aria-hidden size={12} />
          </button>
        ))}
        {node.roles === null ? null : (
          <Button size="small" tone="quiet" onClick={() => edit({ roles: null })} testId="roles-guess">
            {t('field.node.roles.again')}
          </Button>
        )}
      </div>
      {roles.length >= mostRoles ? null : (
        <SelectField<ProceduralRole | ''>
          label={t('field.node.roles.add')}
          isLabelHidden
          field="roles"
          value=""
          options={[{ value: '', label: t('field.node.roles.add') }, ...others.map((role) => ({ value: role, label: term(proceduralRoleTerms[role]) }))]}
          onChange={(role) => {
            if (role !== '') {
              edit({ roles: [...roles, role] });
            }
          }}
        />
      )}
    </fieldset>
  );
}
