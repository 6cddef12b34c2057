import type { SealUse } from '../../shared/contract/seal-methods.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { lock } from '../ports/seals/locked-box.ts';
import { scanToSeal } from '../ports/seals/scan-to-seal.ts';
import { addAuditLine, listAuditLinesOf, type AuditLine } from '../storage/audit-queries.ts';
import { deleteSeal, insertSeal, listSeals, renameSeal, replaceSealBox } from '../storage/seal-queries.ts';
import { fromBase64 } from './wire-files.ts';
import { belongingOf, requireSeal, unlockSeal } from './seal-box.ts';
import { requireWritable, type Handlers, type Services } from './services.ts';

type SealMethods = 'seals.list' | 'seals.preview' | 'seals.import' | 'seals.rename' | 'seals.changePassphrase' | 'seals.delete';

/** The seal box 印章箱: what is done with seals, and the log of it. */
export function sealHandlers({ library, clock, newId }: Services): Handlers<SealMethods> {
  return {
    'seals.list': () => ({
      seals: listSeals(library.readable),
      uses: listAuditLinesOf(library.readable, actions, mostUses).map(useOf),
    }),

    'seals.preview'({ bytes, wishes }) {
      const { png, size } = scanToSeal(fromBase64(bytes) ?? new Uint8Array(), wishes);
      return { png: Buffer.from(png).toString('base64'), ...size };
    },

    async 'seals.import'({ name, bytes, wishes, passphrase }) {
      const writable = requireWritable(library);
      const { png, size } = scanToSeal(fromBase64(bytes) ?? new Uint8Array(), wishes);
      const id = newId();
      const box = await lock(png, passphrase, belongingOf({ id, ...size }));
      const at = clock();
      writable.transaction(() => {
        insertSeal(writable, { id, name, ...size, addedAt: at, box });
        addAuditLine(writable, { at, action: 'seal.import', subject: id, detail: { name } });
      });
      return { sealId: id };
    },

    'seals.rename'({ sealId, name }) {
      const writable = requireWritable(library);
      writable.transaction(() => {
        requireSeal(writable, sealId);
        renameSeal(writable, sealId, name);
        addAuditLine(writable, { at: clock(), action: 'seal.rename', subject: sealId, detail: { name } });
      });
      return {};
    },

    async 'seals.changePassphrase'({ sealId, passphrase, newPassphrase }) {
      const writable = requireWritable(library);
      const seal = requireSeal(writable, sealId);
      const detail = { name: seal.name };
      const png = await unlockSeal(seal, passphrase).catch((thrown: unknown) => {
        addAuditLine(writable, { at: clock(), action: 'seal.refuse', subject: sealId, detail });
        throw thrown;
      });
      const box = await lock(png, newPassphrase, belongingOf(seal));
      writable.transaction(() => {
        if (!replaceSealBox(writable, sealId, box)) {
          throw new MingquanError('seal.not-found');
        }
        addAuditLine(writable, { at: clock(), action: 'seal.changePassphrase', subject: sealId, detail });
      });
      return {};
    },

    'seals.delete'({ sealId }) {
      const writable = requireWritable(library);
      writable.transaction(() => {
        const { name } = requireSeal(writable, sealId);
        deleteSeal(writable, sealId);
        addAuditLine(writable, { at: clock(), action: 'seal.delete', subject: sealId, detail: { name } });
      });
      return {};
    },
  };
}

// helpers

/** As many lines as a screen can show. */
const mostUses = 200;

const actions = ['seal.import', 'seal.rename', 'seal.delete', 'seal.changePassphrase', 'seal.open', 'seal.refuse', 'seal.use'] as const;
const whatOf = {
  'seal.import': 'import',
  'seal.rename': 'rename',
  'seal.delete': 'delete',
  'seal.changePassphrase': 'changePassphrase',
  'seal.open': 'open',
  'seal.refuse': 'refuse',
  'seal.use': 'use',
} as const;

function useOf({ at, action, detail }: AuditLine): SealUse {
  const { name = '', sealed = '', file = '', count = 0, digest = '' } = detail;
  return {
    at,
    what: action in whatOf ? whatOf[action as keyof typeof whatOf] : 'use',
    name: String(name),
    sealed: String(file) || String(sealed),
    count: Number(count),
    digest: String(digest),
  };
}
