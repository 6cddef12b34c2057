import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { inferProcedure } from '../../shared/law/procedure-of.ts';
import { procedureKinds, procedures, procedureTerms, type Procedure } from '../../shared/model/procedure.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { ChartSectionId } from './chart-sections.ts';
import { ChartTimeView } from './ChartTimeView.tsx';
import { CitationList } from './CitationList.tsx';
import { ComplaintsFields } from './ComplaintsFields.tsx';
import { FactField } from './FactField.tsx';
import { FollowsField } from './FollowsField.tsx';
import { LimitComparison } from './LimitComparison.tsx';
import { OverallLimitField } from './OverallLimitField.tsx';
import { RemedyFields } from './RemedyFields.tsx';
import { RightsFields } from './RightsFields.tsx';
import { TemplateFields } from './TemplateFields.tsx';
import { useEditContent, useEditHead } from './use-edits.ts';

export interface ChartSectionFieldsProps {
  readonly id: ChartSectionId;
  readonly chart: Chart;
}

/** The fields of one part of the chart's inspector. */
export function ChartSectionFields({ id, chart }: ChartSectionFieldsProps) {
  const t = useText();
  const editContent = useEditContent();
  const { content } = chart;
  switch (id) {
    case 'head':
      return <HeadFields chart={chart} />;
    case 'template':
      return <TemplateFields chart={chart} />;
    case 'basis':
      return (
        <CitationList
          citations={content.basis}
          field="content.basis"
          onChange={(basis, gesture) => editContent(() => ({ basis }), gesture)}
        />
      );
    case 'handlingPosts':
      return (
        <TextField
          label={t('field.handlingPosts')}
          field="content.handlingPosts"
          isMultiline
          value={content.handlingPosts}
          onCommit={(handlingPosts, gesture) => editContent(() => ({ handlingPosts }), gesture)}
        />
      );
    case 'steps':
      return (
        <p className="field-hint" data-field="nodes" tabIndex={-1}>
          {t('section.steps.note')}
        </p>
      );
    case 'limits':
      return (
        <>
          {(['statutory', 'promised'] as const).map((side) => (
            <OverallLimitField
              key={side}
              label={t(`field.limit.${side}`)}
              field={`content.limits.${side}`}
              limit={content.limits[side]}
              onChange={(limit, gesture) =>
                editContent((now) => ({ limits: { ...now.limits, [side]: limit } }), gesture)
              }
            />
          ))}
          <LimitComparison statutory={content.limits.statutory} promised={content.limits.promised} />
          <ChartTimeView chart={chart} />
          <TextField
            label={t('field.limit.note')}
            field="content.limits.note"
            isMultiline
            value={content.limits.note}
            onCommit={(note, gesture) => editContent((now) => ({ limits: { ...now.limits, note } }), gesture)}
          />
        </>
      );
    case 'quality':
      return (['rules', 'handling', 'attitude'] as const).map((part) => (
        <TextField
          key={part}
          label={t(`field.quality.${part}`)}
          field={`content.quality.${part}`}
          isMultiline
          value={content.quality[part]}
          onCommit={(text, gesture) => editContent((now) => ({ quality: { ...now.quality, [part]: text } }), gesture)}
        />
      ));
    case 'supervision':
      return <SupervisionFields chart={chart} />;
    case 'rights':
      return <RightsFields entries={content.rights} />;
    case 'remedy':
      return <RemedyFields chart={chart} />;
    case 'complaints':
      return <ComplaintsFields chart={chart} />;
    case 'liability':
      return (
        <>
          <TextField
            label={t('field.liability.text')}
            field="content.liability.text"
            isMultiline
            value={content.liability.text}
            onCommit={(text, gesture) => editContent((now) => ({ liability: { ...now.liability, text } }), gesture)}
          />
          <div className="field">
            <span className="field-label">{t('field.liability.citations')}</span>
            <CitationList
              citations={content.liability.citations}
              field="content.liability.citations"
                  onChange={(citations, gesture) =>
                editContent((now) => ({ liability: { ...now.liability, citations } }), gesture)
              }
            />
          </div>
        </>
      );
    case 'notes':
      return (
        <TextField
          label={t('field.notes')}
          field="content.notes"
          isMultiline
          value={content.notes}
          onCommit={(notes, gesture) => editContent(() => ({ notes }), gesture)}
        />
      );
    default:
      return assertNever(id);
  }
}

// helpers

function HeadFields({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const edit = useEditHead();
  const { power } = chart;
  return (
    <>
      <TextField
        label={t('field.title')}
        field="title"
        maxLength={500}
        isMultiline
        value={chart.title}
        onCommit={(title, gesture) => edit({ title: oneLine(title) }, gesture)}
      />
      <TextField
        label={t('field.power.name')}
        field="power.name"
        maxLength={500}
        isMultiline
        value={power.name}
        onCommit={(name, gesture) => edit({ power: { ...power, name: oneLine(name) } }, gesture)}
      />
      <div className="field-row field-row-second">
        <SelectField
          label={t('field.power.kind')}
          field="power.kind"
          value={power.kind}
          options={powerKinds.map((kind) => ({ value: kind, label: term(powerKindTerms[kind]) }))}
          onChange={(kind) => edit({ power: { ...power, kind } })}
        />
        <TextField
          label={t('field.power.code')}
          field="power.code"
          maxLength={100}
          value={power.code}
          onCommit={(code, gesture) => edit({ power: { ...power, code } }, gesture)}
        />
      </div>
      <SelectField<Procedure | ''>
        label={t('field.chart.procedure')}
        field="procedure"
        value={chart.procedure ?? ''}
        options={[
          { value: '', label: t('field.chart.procedure.guessed', { procedure: term(procedureTerms[inferProcedure(chart)]) }) },
          ...procedures.filter((procedure) => procedureKinds[procedure] === power.kind).map((procedure) => ({ value: procedure, label: term(procedureTerms[procedure]) })),
        ]}
        onChange={(procedure) => edit({ procedure: procedure === '' ? null : procedure })}
      />
      <FactField
        kind="unit"
        label={t('field.power.implementingBody')}
        field="power.implementingBody"
        value={power.implementingBody}
        onCommit={(implementingBody, gesture) => edit({ power: { ...power, implementingBody } }, gesture)}
      />
      <div className="field-row field-row-first">
        <FactField
          kind="unit"
          tellsUses={false}
          label={t('field.issuer')}
          field="issuer"
          value={chart.issuer}
          onCommit={(issuer, gesture) => edit({ issuer }, gesture)}
        />
        <TextField
          label={t('field.issuedOn')}
          field="issuedOn"
          type="date"
          value={chart.issuedOn}
          onCommit={(issuedOn, gesture) => edit({ issuedOn }, gesture)}
        />
      </div>
    </>
  );
}

/** Names are long enough to need several lines on the screen, but are one. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '');
}

function SupervisionFields({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const editContent = useEditContent();
  const isShared = chart.follows.includes('supervision');
  return (
    <>
      <FollowsField chart={chart} section="supervision" />
      {(['internal', 'external'] as const).map((side) => (
        <div className="group" key={side}>
          {(['name', 'contact'] as const).map((part) => (
            <FactField
              key={part}
              kind={part === 'name' ? 'supervision' : 'telephone'}
              follows={isShared}
              label={part === 'name' ? t(`field.supervision.${side}`) : t('field.contact')}
              field={`content.supervision.${side}.${part}`}
              isDisabled={isShared}
              value={chart.content.supervision[side][part]}
              onCommit={(text, gesture) =>
                editContent(
                  (now) => ({ supervision: { ...now.supervision, [side]: { ...now.supervision[side], [part]: text } } }),
                  gesture,
                )
              }
            />
          ))}
        </div>
      ))}
    </>
  );
}
