import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { largestRegisterFile } from '../../shared/law/read-register-file.ts';
import { currentVersion, findLaw, lawById, type LawRegister, type RegisteredLaw } from '../../shared/law/register.ts';
import { printCitation } from '../../shared/model/print-citation.ts';
import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { callLibrary, type CallLibrary } from './call-library.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readWords, requireWord } from './read-words.ts';

/** `law`: the register of a library, which charts cite a law, a revision entered, the register replaced from a file. */
export const lawCommand: CommandLine = {
  usage:
    'law list LIBRARY | law citing LIBRARY LAW | law revise LIBRARY LAW --version YYYY-MM-DD [--in-force YYYY-MM-DD] [--number 文号] [--note TEXT] | law replace LIBRARY FILE',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      version: { type: 'string' },
      'in-force': { type: 'string' },
      number: { type: 'string' },
      note: { type: 'string' },
    });
    const [what = '', library, name, ...others] = positionals;
    if (library === undefined || others.length > 0 || (what === 'list') !== (name === undefined)) {
      throw new MingquanError('usage.invalid', { reason: 'list LIBRARY | citing LIBRARY LAW | revise LIBRARY LAW | replace LIBRARY FILE' });
    }
    const lines = await callLibrary(library, (call) => {
      switch (what) {
        case 'list':
          return listLaws(call);
        case 'citing':
          return listCiting(call, name ?? '');
        case 'replace':
          return replaceRegister(call, name ?? '');
        case 'revise': {
          const version = { date: requireWord('version', values.version), inForce: values['in-force'] ?? null, documentNumber: values.number ?? '' };
          return enterRevision(call, name ?? '', version, values.note ?? '');
        }
        default:
          throw new MingquanError('usage.invalid', { reason: what });
      }
    });
    host.out(`${lines.join('\n')}\n`);
    return exitCodes.clean;
  },
};

// helpers

async function listLaws(call: CallLibrary): Promise<string[]> {
  const { register, cited } = await call('law.read', {});
  const counts = new Map(cited.map(({ lawId, charts }) => [lawId, charts]));
  const rows = register.laws.map((law) => [law.id, `《${law.name}》`, currentVersion(law)?.date ?? '', `${counts.get(law.id) ?? 0} 张引用`].join('\t'));
  return [...rows, `共 ${register.laws.length} 部`];
}

async function listCiting(call: CallLibrary, name: string): Promise<string[]> {
  const law = requireLaw((await call('law.read', {})).register, name);
  const { charts } = await call('law.citing', { lawId: law.id });
  const rows = charts.flatMap(({ title, citations }) => [title, ...citations.map(({ place, citation }) => `  ${place.zh}：${printCitation(citation)}`)]);
  return [...rows, `共 ${charts.length} 张流程图引用《${law.name}》`];
}

async function replaceRegister(call: CallLibrary, path: string): Promise<string[]> {
  const bytes = await readBoundedFile(path, largestRegisterFile / (1024 * 1024));
  const { laws } = await call('law.replaceRegister', { bytes: Buffer.from(bytes).toString('base64') });
  return [`法规库已替换，共 ${laws} 部`];
}

async function enterRevision(
  call: CallLibrary,
  name: string,
  version: { readonly date: string; readonly inForce: string | null; readonly documentNumber: string },
  note: string,
): Promise<string[]> {
  const law = requireLaw((await call('law.read', {})).register, name);
  const revision = { lawId: law.id, version: { ...version, articles: null, certainty: 'unverified' as const }, moves: null, note };
  const { event, touched } = await call('law.enterRevision', { revision });
  const heading = `《${law.name}》${version.date} 版本已登记`;
  return event === null
    ? [`${heading}，没有流程图引用`]
    : [`${heading}，${event.chartIds.length} 张流程图、${touched.length} 处引用`, `须于 ${event.dueOn ?? ''}${event.isProvisional ? '（预计）' : ''} 前修订并公布`];
}

/** By its id or one of its names. Throws `register.law-unknown`. */
function requireLaw(register: LawRegister, name: string): RegisteredLaw {
  const law = lawById(register, name) ?? findLaw(register, name);
  if (law === null) {
    throw new MingquanError('register.law-unknown', { law: name });
  }
  return law;
}
