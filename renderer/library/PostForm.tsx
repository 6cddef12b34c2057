import { Trash2 } from 'lucide-react';
import type { Post } from '../../shared/model/department.ts';
import { useFactUse } from '../store/use-fact-use.ts';
import { useText } from '../store/use-stores.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PlainField } from '../ui/PlainField.tsx';

export interface PostFormProps {
  readonly post: Post;
  readonly onChange: (change: Partial<Post>) => void;
  readonly onDelete: () => void;
}

/** One post of the department, what the allocation plan says of it, and how many charts use it. */
export function PostForm({ post, onChange, onDelete }: PostFormProps) {
  const t = useText();
  const { charts } = useFactUse({ kind: 'post', value: post.name || post.section, postId: post.id });
  const title = [post.section, post.name].filter((part) => part !== '').join(' · ');
  return (
    <fieldset className="post">
      <legend className="visually-hidden">{title || t('department.section.posts')}</legend>
      <div className="post-row">
        <PlainField label={t('department.post.section')} value={post.section} onChange={(section) => onChange({ section })} />
        <PlainField label={t('department.post.name')} value={post.name} onChange={(name) => onChange({ name })} />
        <PlainField label={t('department.post.phone')} value={post.phone} onChange={(phone) => onChange({ phone })} />
        <IconButton icon={Trash2} tone="danger" label={t('department.post.delete')} onClick={onDelete} />
      </div>
      <div className="post-plan">
        {(['duty', 'target'] as const).map((part) => (
          <PlainField
            key={part}
            label={t(`facts.post.${part}`)}
            isMultiline
            value={post[part]}
            onChange={(text) => onChange({ [part]: text })}
          />
        ))}
      </div>
      <p className="field-hint" title={charts.map((chart) => chart.title).join('\n')}>
        {charts.length === 0 ? t('facts.post.unused') : t('facts.post.used', { count: charts.length })}
      </p>
    </fieldset>
  );
}
