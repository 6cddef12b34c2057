import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { sm3 } from '../../electron/ports/digest.ts';
import { writeDocx } from '../../electron/ports/docx.ts';
import { verifyDetached } from '../../electron/ports/signatures/sign-detached.ts';
import { writeXlsx } from '../../electron/ports/xlsx.ts';
import { documentSheets } from '../../shared/carriers/document-sheets.ts';
import { packageMembers, type PackageParts, type PackageSource } from '../../shared/filing/build-package.ts';
import { manifestPath, manifestSchema, writeManifest, type Manifest } from '../../shared/filing/manifest.ts';
import { zipChunks } from '../../shared/filing/zip-chunks.ts';
import type { VerifyPorts } from '../../shared/filing/verify-ports.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { emptyDepartment } from '../../shared/model/department.ts';
import { textSections } from '../../shared/model/sections.ts';
import { textsOf, type Sheet } from '../../shared/scene/display-list.ts';
import { fontRoles, type FontRole } from '../../shared/typeset/face.ts';
import { parseFontMetrics, type Fonts } from '../../shared/typeset/font-metrics.ts';
import { sampleChart } from './sample-chart.ts';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function shippedFonts(): Fonts {
  const file = (role: FontRole): URL => new URL(`../../resources/fonts/${role}.metrics.json`, import.meta.url);
  const roles = fontRoles.map((role): [FontRole, Fonts[FontRole]] => [role, parseFontMetrics(JSON.parse(readFileSync(file(role), 'utf8')))]);
  return Object.fromEntries(roles) as Fonts;
}

/** Two powers with charts, one without, two posts. */
export function samplePackageSource(): PackageSource {
  const charts = [sampleChart('chart-a', '占道经营处罚'), sampleChart('chart-b', '查封/扣押: 违规物品')];
  return {
    department: { ...emptyDepartment(), name: '清溪县城市管理局', filingAuthority: '清溪县司法局', phone: '0571-80000009' },
    posts: [
      { id: 'post-squad', section: '执法中队', name: '中队执法岗', phone: '', duty: '依法调查取证', target: '办结率百分之百' },
      { id: 'post-legal', section: '法规股', name: '审核岗', phone: '', duty: '法制审核', target: '' },
      { id: 'post-idle', section: '办公室', name: '文书岗', phone: '', duty: '归档', target: '' },
    ],
    powers: [
      ...charts.map(({ power, id }) => ({ power, chartId: id })),
      { power: { code: 'QT-1', name: '其他事项', kind: 'other', implementingBody: '清溪县城市管理局' }, chartId: null },
    ],
    charts,
    register: shippedRegister,
    former: null,
    copies: 2,
    issuedOn: '2026-03-02',
    rendering: { paper: 'auto', seal: null },
  };
}

/** Stands for painter and PDF reader: a "PDF" that is its texts as JSON. */
export function standInParts(fonts: Fonts): PackageParts {
  return {
    chartPdf: (chart) => Promise.resolve(Buffer.from(JSON.stringify(chartSheetTexts(chart)))),
    chartOfd: (chart) => Promise.resolve(Buffer.from(JSON.stringify(chartSheetTexts(chart)))),
    documentPdf: (document) => Promise.resolve(Buffer.from(JSON.stringify(sheetTexts(documentSheets(document, fonts))))),
    documentDocx: (document) => writeDocx(document, { seal: null }),
    workbook: writeXlsx,
    check: () => [],
    digest: sha256,
    sm3,
  };
}

export function standInPorts(fonts: Fonts): VerifyPorts {
  return {
    fileName: 'package.zip',
    digest: sha256,
    sm3,
    pdfText: standInTexts,
    ofdText: standInTexts,
    verifySignature: verifyDetached,
    chartSheetTexts,
    documentSheetTexts: (document) => sheetTexts(documentSheets(document, fonts)),
  };
}

export function sheetTexts(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((sheet) => textsOf(sheet.items).map((item) => item.text));
}

/** The package in one piece. */
export async function buildPackage(source: PackageSource, parts: PackageParts): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await collect(zipChunks(packageMembers(source, parts)))));
}

export async function samplePackage(fonts: Fonts): Promise<Uint8Array> {
  return buildPackage(samplePackageSource(), standInParts(fonts));
}

export type Members = Record<string, Uint8Array>;

export function membersOf(bytes: Uint8Array): Members {
  return unzipSync(bytes);
}

/** Packs again what `edit` left of the members; the manifest is left as it stands. */
export function repacked(bytes: Uint8Array, edit: (members: Members) => void): Uint8Array {
  const members = membersOf(bytes);
  edit(members);
  return zipSync(members, { mtime: new Date(1980, 0, 1) });
}

/** The same with sizes and digests of the manifest made to fit what the members now are. */
export function repackedWithDigests(bytes: Uint8Array, edit: (members: Members) => void, change = (manifest: Manifest): Manifest => manifest): Uint8Array {
  return repacked(bytes, (members) => {
    edit(members);
    const manifest = change(manifestOf(members));
    const listed = manifest.members.map((member) => {
      const content = members[member.path] ?? new Uint8Array();
      return { ...member, size: content.length, sha256: sha256(content), ...(member.sm3 === undefined ? {} : { sm3: sm3(content) }) };
    });
    members[manifestPath] = writeManifest({ ...manifest, members: listed }, sha256);
  });
}

export function manifestOf(members: Members): Manifest {
  return manifestSchema.parse(JSON.parse(Buffer.from(members[manifestPath] ?? []).toString('utf8')));
}

// helpers

async function standInTexts(bytes: Uint8Array): Promise<string[]> {
  return (JSON.parse(Buffer.from(bytes).toString('utf8')) as string[]).map((line) => `${line}\n`);
}

function chartSheetTexts(chart: Chart): string[] {
  return [chart.title, ...textSections(chart).flatMap((section) => [section.title, ...section.paragraphs]), ...chart.nodes.map((node) => node.text), chart.issuer];
}
