import { describe, expect, test } from 'vitest';
import type { MethodArguments, MethodName, MethodResult } from '../../shared/contract/methods.ts';
import type { ErrorCode } from '../../shared/kernel/error-catalogue.ts';
import type { JournalEntry } from '../../shared/model/history.ts';
import { addStep } from './contract-parts.ts';

/** The calls of the suite this is a part of, on the host under test. */
export interface SuiteCalls {
  readonly call: <Name extends MethodName>(method: Name, arguments_: MethodArguments<Name>) => Promise<MethodResult<Name>>;
  readonly codeOf: (method: string, arguments_: unknown) => Promise<ErrorCode>;
  readonly append: (chartId: string, expectedSequence: number, ...entries: JournalEntry[]) => Promise<unknown>;
}

/** What every host must do alike with the named points of a chart. */
export function namedPoints({ call, codeOf, append }: SuiteCalls): void {
  describe('named points', () => {
    test('keep the chart as it was, newest first, and come back whole', async () => {
      const { chart: first } = await call('charts.open', { chartId: 'one' });
      await append('one', 0, addStep('third', '告知'));
      const { revision, isNew } = await call('revisions.save', { chartId: 'one', name: '补正后' });
      expect({ revision, isNew }).toMatchObject({ revision: { number: 2, name: '补正后', sequence: 1 }, isNew: true });
      const { revisions } = await call('revisions.list', { chartId: 'one' });
      expect(revisions.map(({ number, name, sequence }) => [number, name, sequence])).toEqual([[2, '补正后', 1], [1, '建立', 0]]);
      expect((await call('revisions.read', { chartId: 'one', number: 1 })).chart).toEqual(first);
      expect((await call('revisions.read', { chartId: 'one', number: 2 })).chart.nodes).toHaveLength(3);
    });

    test('are listed by name over the whole library', async () => {
      await append('one', 0, addStep('third', '告知'));
      await call('revisions.save', { chartId: 'one', name: '补正后' });
      const { names } = await call('revisions.names', {});
      expect(names.toSorted((first, second) => first.charts - second.charts)).toEqual([{ name: '补正后', charts: 1 }, { name: '建立', charts: 2 }]);
    });

    test('one that holds the chart already is renamed, not doubled', async () => {
      await call('revisions.save', { chartId: 'one', name: '一' });
      expect(await call('revisions.save', { chartId: 'one', name: '二' })).toMatchObject({ revision: { number: 1, name: '二' }, isNew: false });
      await call('revisions.rename', { chartId: 'one', number: 1, name: '三' });
      expect((await call('revisions.list', { chartId: 'one' })).revisions.map(({ name }) => name)).toEqual(['三']);
    });

    test('one that is not there, or of no chart, is told', async () => {
      expect(await codeOf('revisions.read', { chartId: 'one', number: 9 })).toBe('revision.not-found');
      expect(await codeOf('revisions.rename', { chartId: 'one', number: 9, name: '甲' })).toBe('revision.not-found');
      expect(await codeOf('revisions.list', { chartId: 'gone' })).toBe('chart.not-found');
      expect(await codeOf('revisions.save', { chartId: 'one', name: '  ' })).toBe('request.arguments-invalid');
    });
  });
}
