import type { Digest } from '../kernel/sources.ts';
import { throwIfCancelled } from '../kernel/cancellation.ts';
import { manifestPath, signaturePath, type Manifest, type PackageMember } from './manifest.ts';
import type { ArchiveEntry } from './read-archive.ts';
import { unpackMember } from './unpack-member.ts';
import type { ProblemBook, ReadMember, VerifyPorts } from './verify-ports.ts';

/**
 * Compares every member with the manifest: there or not, size, digest. Returns how to read those that are sound.
 * @throws MingquanError `package.unreadable` for a bomb.
 */
export function verifyMembers(
  entries: readonly ArchiveEntry[],
  manifest: Manifest,
  ports: VerifyPorts,
  problems: ProblemBook,
): ReadMember {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const sound = new Set<string>();
  for (const member of manifest.members) {
    throwIfCancelled(ports.signal);
    const entry = byName.get(member.path);
    if (entry === undefined) {
      problems.add(member.path, 'missing', `缺少“${member.path}”。`, `"${member.path}" is missing.`);
    } else if (verifyMember(entry, member, ports, problems)) {
      sound.add(member.path);
    }
  }
  const listed = new Set(manifest.members.map((member) => member.path));
  for (const { name } of entries) {
    if (!listed.has(name) && name !== manifestPath && !(name === signaturePath && manifest.version > 1)) {
      problems.add(name, 'added', `“${name}”不在清单中。`, `"${name}" is not in the manifest.`);
    }
  }
  return (path) => {
    const entry = sound.has(path) ? byName.get(path) : undefined;
    const unpacked = entry === undefined ? null : unpackMember(entry, ports.fileName);
    return unpacked?.ok === true ? unpacked.bytes : null;
  };
}

// helpers

function verifyMember(
  entry: ArchiveEntry,
  member: PackageMember,
  ports: { readonly digest: Digest; readonly sm3: Digest; readonly fileName: string },
  problems: ProblemBook,
): boolean {
  const { path } = member;
  const unpacked = unpackMember(entry, ports.fileName);
  if (!unpacked.ok && unpacked.fault === 'data') {
    problems.add(path, 'unreadable', `“${path}”已损坏，无法解压。`, `"${path}" is damaged and cannot be unpacked.`);
    return false;
  }
  const size = unpacked.ok ? unpacked.bytes.length : entry.size;
  if ((!unpacked.ok && unpacked.fault === 'size') || size !== member.size) {
    problems.add(
      path,
      'size',
      `“${path}”的大小与清单不符（清单 ${member.size} 字节）。`,
      `The size of "${path}" is not the manifest's (${member.size} bytes).`,
    );
    return false;
  }
  if (!unpacked.ok || ports.digest(unpacked.bytes) !== member.sha256) {
    problems.add(
      path,
      'digest',
      `“${path}”的内容与清单的 SHA-256 不符。`,
      `The content of "${path}" does not have the SHA-256 of the manifest.`,
    );
    return false;
  }
  if (member.sm3 !== undefined && ports.sm3(unpacked.bytes) !== member.sm3) {
    problems.add(path, 'digest', `“${path}”的内容与清单的 SM3 不符。`, `The content of "${path}" does not have the SM3 of the manifest.`);
    return false;
  }
  return true;
}
