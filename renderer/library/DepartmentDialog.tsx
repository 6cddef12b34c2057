import { useState } from 'react';
import type { LibrarySummary } from '../../shared/contract/methods.ts';
import type { Department, Post } from '../../shared/model/department.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ComplaintsForm } from './ComplaintsForm.tsx';
import { FeedbackForm } from './FeedbackForm.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { PostsForm } from './PostsForm.tsx';
import { VerticalForm } from './VerticalForm.tsx';

export interface DepartmentDialogProps {
  readonly summary: LibrarySummary;
  readonly onClose: () => void;
}

/** What the department states once: name, filing authority, supervision, complaints, remedy, posts. */
export function DepartmentDialog({ summary, onClose }: DepartmentDialogProps) {
  const t = useText();
  const { client, library, notices, sources } = useStores();
  const isReadOnly = useReadOnly();
  const [department, setDepartment] = useState<Department>(summary.department);
  const [posts, setPosts] = useState<readonly Post[]>(summary.posts);
  const [isWorking, setWorking] = useState(false);
  const change = (part: Partial<Department>): void => setDepartment({ ...department, ...part });
  const { supervision, remedy } = department;
  const isChanged = department !== summary.department || posts !== summary.posts;

  const save = async (): Promise<void> => {
    setWorking(true);
    const changed = new Set<string>();
    for (const step of saveSteps(summary, department, posts)) {
      const answer = await step(client);
      if (!answer.ok) {
        notices.getState().showError(answer.error);
        setWorking(false);
        return;
      }
      answer.value.forEach((id) => changed.add(id));
    }
    await library.getState().refresh();
    const text = texts['department.saved'];
    notices.getState().show('good', { zh: fillText(text.zh, { count: changed.size }), en: fillText(text.en, { count: changed.size }) });
    onClose();
  };

  return (
    <Dialog
      title={t('department.title')}
      lead={t('department.lead')}
      closeLabel={t('action.close')}
      onClose={onClose}
      onEscape={isChanged ? () => notices.getState().show('plain', texts['department.unsaved']) : undefined}
      size="large"
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" onClick={() => void save()} isDisabled={isReadOnly || isWorking} testId="department-save">
            {t('action.save')}
          </Button>
        </>
      }
    >
      <fieldset className="plain-form" disabled={isReadOnly}>
        <h3>{t('department.section.facts')}</h3>
        <div className="form-grid">
          <PlainField label={t('department.name')} value={department.name} onChange={(name) => change({ name })} />
          <PlainField
            label={t('department.filingAuthority')}
            value={department.filingAuthority}
            onChange={(filingAuthority) => change({ filingAuthority })}
          />
          <PlainField label={t('department.phone')} value={department.phone} onChange={(phone) => change({ phone })} />
          <PlainField label={t('department.address')} value={department.address} onChange={(address) => change({ address })} />
          <PlainField label={t('department.website')} value={department.website} onChange={(website) => change({ website })} />
        </div>
        <h3>{t('section.supervision')}</h3>
        <div className="form-grid form-grid-two">
          {(['internal', 'external'] as const).map((side) => (
            <div className="form-pair" key={side}>
              <PlainField
                label={t(`field.supervision.${side}`)}
                value={supervision[side].name}
                onChange={(name) => change({ supervision: { ...supervision, [side]: { ...supervision[side], name } } })}
              />
              <PlainField
                label={t('field.contact')}
                value={supervision[side].contact}
                onChange={(contact) => change({ supervision: { ...supervision, [side]: { ...supervision[side], contact } } })}
              />
            </div>
          ))}
        </div>
        <h3>{t('section.complaints')}</h3>
        <ComplaintsForm channels={department.complaints} onChange={(complaints) => change({ complaints: [...complaints] })} />
        <h3>{t('section.remedy')}</h3>
        <div className="form-grid">
          <PlainField
            label={t('field.remedy.reviewBody')}
            value={remedy.reviewBody}
            onChange={(reviewBody) => change({ remedy: { ...remedy, reviewBody } })}
          />
          <PlainField
            label={t('field.remedy.reviewPeriod')}
            value={remedy.reviewPeriod}
            onChange={(reviewPeriod) => change({ remedy: { ...remedy, reviewPeriod } })}
          />
          <PlainField
            label={t('field.remedy.court')}
            value={remedy.court}
            onChange={(court) => change({ remedy: { ...remedy, court } })}
          />
          <PlainField
            label={t('field.remedy.suitPeriod')}
            value={remedy.suitPeriod}
            onChange={(suitPeriod) => change({ remedy: { ...remedy, suitPeriod } })}
          />
        </div>
        <h3>{t('department.section.feedback')}</h3>
        <FeedbackForm feedback={department.feedback} onChange={(feedback) => change({ feedback: [...feedback] })} />
        <h3>{t('department.section.vertical')}</h3>
        <VerticalForm department={department} onChange={change} />
        <h3>{t('department.section.posts')}</h3>
        <PostsForm posts={posts} newId={sources.newId} onChange={setPosts} />
      </fieldset>
    </Dialog>
  );
}

// helpers

type Client = ReturnType<typeof useStores>['client'];
type SaveStep = (client: Client) => Promise<{ ok: true; value: readonly string[] } | { ok: false; error: Parameters<ReturnType<ReturnType<typeof useStores>['notices']['getState']>['showError']>[0] }>;

/** One call for each fact that differs, so that what nobody touched starts no clock. */
function saveSteps(summary: LibrarySummary, department: Department, posts: readonly Post[]): SaveStep[] {
  const steps: SaveStep[] = [];
  if (JSON.stringify(department) !== JSON.stringify(summary.department)) {
    steps.push(async (client) => changedCharts(await client.call('department.save', { department })));
  }
  const before = new Map(summary.posts.map((post) => [post.id, JSON.stringify(post)]));
  for (const post of posts.filter((each) => before.get(each.id) !== JSON.stringify(each))) {
    steps.push(async (client) => changedCharts(await client.call('posts.save', { post })));
  }
  const kept = new Set(posts.map((post) => post.id));
  for (const { id } of summary.posts.filter((post) => !kept.has(post.id))) {
    steps.push(async (client) => {
      const answer = await client.call('posts.delete', { id });
      return answer.ok ? { ok: true, value: [] } : answer;
    });
  }
  return steps;
}

function changedCharts<Failure>(
  answer: { readonly ok: true; readonly value: { readonly changedCharts: readonly string[] } } | ({ readonly ok: false } & Failure),
) {
  return answer.ok ? { ok: true as const, value: answer.value.changedCharts } : answer;
}
