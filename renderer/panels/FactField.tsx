import type { FactKind } from '../../shared/model/chart-facts.ts';
import { ComboField, type ComboFieldProps } from '../ui/ComboField.tsx';
import { FactUses } from './FactUses.tsx';
import { useFactOptions } from './use-fact-options.ts';
import { useOptionSearch } from './use-option-search.ts';

export interface FactFieldProps extends Omit<ComboFieldProps, 'options' | 'search' | 'aside'> {
  readonly kind: FactKind;
  /** Kinds offered besides its own. */
  readonly alsoOffers?: readonly FactKind[];
  /** The field keeps with the department. */
  readonly follows?: boolean;
  /** Whether it says who else uses the fact; a word such as 受理之日 is nobody's. */
  readonly tellsUses?: boolean;
}

/** A shared fact: offers what the department and the other charts say, and tells who else uses it. */
export function FactField({ kind, alsoOffers = [], follows = false, tellsUses = true, ...field }: FactFieldProps) {
  const search = useOptionSearch();
  const options = useFactOptions(kind, ...alsoOffers);
  return (
    <ComboField
      {...field}
      options={options}
      search={search}
      aside={tellsUses ? <FactUses kind={kind} value={field.value} follows={follows} /> : null}
    />
  );
}
