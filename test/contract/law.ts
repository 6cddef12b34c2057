import { describe, expect, test } from 'vitest';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import { writeRegisterFile } from '../../shared/law/read-register-file.ts';
import { defaultRuleSettings } from '../../shared/rules/rule-settings.ts';
import { base64 } from './contract-parts.ts';
import type { SuiteCalls } from './named-points.ts';

/** What every host must do alike with the law register, the calendar, change events and the catalogue. */
export function lawAndEvents({ call, codeOf }: Pick<SuiteCalls, 'call' | 'codeOf'>): void {
  describe('the law of the library', () => {
    test('is what the program brings until the library has its own', async () => {
      const law = await call('law.read', {});
      expect(law).toMatchObject({ today: '2026-03-02', isShipped: true, localDays: [], settings: defaultRuleSettings, events: [] });
      expect(law.register.laws.map(({ id }) => id)).toEqual(shippedRegister.laws.map(({ id }) => id));
      expect(law.cited).toEqual([{ lawId: 'penalty-law', charts: 2 }]);
      expect(law.arrangements.map(({ year, isOwn }) => [year, isOwn]).at(-1)).toEqual([2026, false]);
    });

    test('tells which charts cite a law, and where', async () => {
      const { charts } = await call('law.citing', { lawId: 'penalty-law' });
      expect(charts).toMatchObject([
        { id: 'one', title: '对占道经营的处罚流程图', citations: [{ target: 'chart', field: 'content.basis.0', place: { zh: '依据' }, citation: { article: 64 } }] },
        { id: 'two' },
      ]);
      expect((await call('law.citing', { lawId: 'licence-law' })).charts).toEqual([]);
      expect(await codeOf('law.citing', { lawId: 'no-law' })).toBe('register.law-unknown');
    });

    test('a register file replaces the register, and one that is none changes nothing', async () => {
      expect(await codeOf('law.replaceRegister', { bytes: base64('{}') })).toBe('register.file-invalid');
      expect((await call('law.read', {})).isShipped).toBe(true);
      const laws = shippedRegister.laws.slice(0, 3);
      const bytes = Buffer.from(writeRegisterFile({ laws })).toString('base64');
      expect(await call('law.replaceRegister', { bytes })).toEqual({ laws: 3 });
      expect(await call('law.read', {})).toMatchObject({ isShipped: false, register: { laws: [{}, {}, {}] } });
      expect(await call('library.read', {})).toMatchObject({ register: { laws: [{}, {}, {}] }, settings: null });
    });

    test('settings of rules are kept', async () => {
      await call('law.saveRuleSettings', { settings: { ...defaultRuleSettings, mostNodes: 30 } });
      expect((await call('law.read', {})).settings.mostNodes).toBe(30);
      expect(await call('library.read', {})).toMatchObject({ register: null, settings: { mostNodes: 30 } });
    });

    test('a revision is entered: the register has it, and an event is open for the charts that cite the law', async () => {
      const revision = { lawId: 'penalty-law', version: version('2026-02-26', '2026-04-30'), moves: null, note: '修订' };
      const { event, touched } = await call('law.enterRevision', { revision });
      expect(event).toMatchObject({ cause: 'law-revision', lawId: 'penalty-law', on: '2026-04-30', chartIds: ['one', 'two'], dueOn: '2026-06-01', isProvisional: false });
      expect(touched.map(({ chartId, moved }) => [chartId, moved.outcome])).toEqual([
        ['one', 'unknown'],
        ['two', 'unknown'],
      ]);
      const { events, register } = await call('law.read', {});
      expect(events).toEqual([event]);
      expect(register.laws.find(({ id }) => id === 'penalty-law')?.versions.at(-1)).toMatchObject({ date: '2026-02-26', status: 'not-yet' });
      expect(await codeOf('law.enterRevision', { revision })).toBe('register.revision-refused');
    });

    test('a revision no chart cites opens no event', async () => {
      const revision = { lawId: 'licence-law', version: version('2026-02-26', null), moves: null, note: '' };
      expect(await call('law.enterRevision', { revision })).toEqual({ event: null, touched: [] });
      expect((await call('law.read', {})).events).toEqual([]);
    });
  });

  describe('change events', () => {
    const change = { cause: 'body-change' as const, on: '2026-12-08', note: '机构改革', chartIds: ['two'] };

    test('are due twenty working days on, provisional where a year has no notice, and settled by the calendar', async () => {
      const { event } = await call('events.record', change);
      expect(event).toMatchObject({ dueOn: '2027-01-06', isProvisional: true });
      const days = [{ name: '元旦', date: '2027-01-01', isOffDay: true }, { name: '元旦', date: '2027-01-04', isOffDay: true }];
      expect(await call('law.addArrangement', { name: '2027.json', bytes: base64(JSON.stringify({ year: 2027, papers: ['国办发明电〔2026〕9号'], days })) })).toEqual({ year: 2027 });
      const law = await call('law.read', {});
      expect(law.events).toMatchObject([{ dueOn: '2027-01-07', isProvisional: false }]);
      expect(law.arrangements.at(-1)).toMatchObject({ year: 2027, isOwn: true, notices: [{ number: '国办发明电〔2026〕9号' }] });
      await call('law.saveLocalDays', { localDays: [{ name: '自治县成立日', date: '2026-12-10', isOff: true }] });
      expect(await call('law.read', {})).toMatchObject({ events: [{ dueOn: '2027-01-08' }], localDays: [{ name: '自治县成立日' }], arrangements: { length: 9 } });
      expect(await codeOf('law.addArrangement', { name: 'a.json', bytes: base64('[]') })).toBe('calendar.unreadable');
    });

    test('stand in the filing check until both days are there', async () => {
      const { event } = await call('events.record', { ...change, on: '2026-01-05' });
      expect((await call('filing.check', {})).library).toMatchObject([{ rule: 'change-published-in-time', severity: 'error', subject: '机构改革' }]);
      const closed = await call('events.close', { id: event.id, revisedOn: '2026-01-20', publishedOn: '2026-01-21' });
      expect(closed.event).toMatchObject({ revisedOn: '2026-01-20', publishedOn: '2026-01-21' });
      expect((await call('filing.check', {})).library).toEqual([]);
    });

    test('of no chart, an unknown one or with days the wrong way round are refused', async () => {
      const { event } = await call('events.record', change);
      expect(await codeOf('events.record', { ...change, chartIds: ['gone'] })).toBe('chart.not-found');
      expect(await codeOf('events.record', { ...change, chartIds: [] })).toBe('request.arguments-invalid');
      expect(await codeOf('events.close', { id: 'gone', revisedOn: null, publishedOn: null })).toBe('event.not-found');
      expect(await codeOf('events.close', { id: event.id, revisedOn: '2026-12-10', publishedOn: '2026-12-09' })).toBe('event.days-refused');
      expect(await codeOf('events.close', { id: event.id, revisedOn: null, publishedOn: '2026-12-09' })).toBe('event.days-refused');
    });
  });

  describe('the catalogue', () => {
    test('shows several powers on one chart, and lets go of a power without one', async () => {
      const { powers } = await call('library.read', {});
      const [first, second] = powers.map(({ id }) => id);
      expect(await codeOf('powers.delete', { powerId: second })).toBe('power.has-chart');
      await call('powers.link', { powerId: second ?? '', chartId: 'one' });
      const check = await call('filing.check', {});
      expect(check.coverage.shared).toMatchObject([{ id: 'one', powers: [{}, {}] }]);
      expect(check.library).toMatchObject([{ rule: 'chart-has-power', severity: 'warning', chartId: 'two' }]);
      await call('powers.link', { powerId: second ?? '', chartId: null });
      await call('powers.delete', { powerId: second ?? '' });
      expect((await call('library.read', {})).powers.map(({ id }) => id)).toEqual([first]);
      expect(await codeOf('powers.delete', { powerId: 'gone' })).toBe('power.not-found');
      expect(await codeOf('powers.link', { powerId: first, chartId: 'gone' })).toBe('chart.not-found');
    });
  });

  test('a department under vertical management is told to have its superior confirm', async () => {
    const { department } = await call('library.read', {});
    await call('department.save', { department: { ...department, verticallyManaged: true } });
    expect((await call('filing.check', {})).library).toMatchObject([{ rule: 'superior-confirmed', severity: 'error' }]);
    const superiorConfirmation = { body: '省林业局', documentNumber: '林函〔2026〕3号', on: '2026-02-02' };
    await call('department.save', { department: { ...department, verticallyManaged: true, superiorConfirmation } });
    expect((await call('filing.check', {})).library).toEqual([]);
  });
}

// helpers

function version(date: string, inForce: string | null) {
  return { date, inForce, documentNumber: '', articles: null, certainty: 'read' as const };
}
