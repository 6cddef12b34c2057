import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../electron/ports/digest.ts';
import { fontSubsetter } from '../../electron/ports/font-subsetter.ts';
import { sliceSeal } from '../../electron/ports/seal-picture.ts';
import { fonts, sheetOf } from '../../test/print/print-kit.ts';
import { ofdPainter } from '../paint/ofd.ts';
import type { TextItem } from '../scene/display-list.ts';
import { ofdTexts } from './ofd-texts.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  const paint = ofdPainter({ fonts, digest: sha256, subsetFont: fontSubsetter(), sliceSeal });
  const line = (text: string, y: number): TextItem => ({ type: 'text', at: { x: 20, y }, text, font: 'sans', size: 12, colour: '#1a1a1a' });
  bytes = await paint([sheetOf(300, 200, [line('受理 <甲> & “乙”', 40), line('李𬭎', 60)]), sheetOf(300, 200, [line('第二页', 40)])], { title: '图', author: '', date: '', seal: null });
});

describe('the texts of an OFD document', () => {
  test('are those of its sheets in the order of painting', () => {
    expect(ofdTexts(bytes, 'a.ofd')).toEqual(['受理 <甲> & “乙”', '李', '𬭎', '第二页']);
  });

  test('are not read where a page or the root has what our painter does not write', () => {
    const strange: [string, string, string][] = [
      ['Doc_0/Pages/Page_0/Content.xml', '<ofd:Content>', '<!-- --><ofd:Content>'],
      ['Doc_0/Pages/Page_0/Content.xml', '<ofd:Content>', '<ofd:Content><ofd:CompositeObject/>'],
      ['Doc_0/Pages/Page_0/Content.xml', '<ofd:Content>', '<ofd:Content><x:TextCode>'],
      ['Doc_0/Document.xml', '<ofd:Pages>', '<ofd:Annotations>Annotations.xml</ofd:Annotations><ofd:Pages>'],
      ['OFD.xml', 'Doc_0/Document.xml', 'Doc_1/Document.xml'],
    ];
    for (const [path, old, fresh] of strange) {
      const members = unzipSync(bytes);
      members[path] = Buffer.from(Buffer.from(members[path] ?? []).toString('utf8').replace(old, fresh));
      expect(() => ofdTexts(zipSync(members, { mtime: new Date(1980, 0, 1) }), 'a.ofd'), `${path}: ${fresh}`).toThrow();
    }
    expect(() => ofdTexts(Buffer.from('PK'), 'a.ofd')).toThrow();
  });
});
