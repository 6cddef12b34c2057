/** Why a member may not have that name, in both languages; null for a name that stays inside the folder it is put in. */
export function nameFault(name: string): string | null {
  const parts = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  if (name === '' || name.length > longestName) {
    return '成员名称为空或过长 / a name is empty or too long';
  }
  if (/\p{Cc}/u.test(name)) {
    return '成员名称中有控制字符 / a name has control characters';
  }
  if (name.includes('\\')) {
    return `成员名称“${name}”中有反斜线 / the name "${name}" has a backslash`;
  }
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) {
    return `成员名称“${name}”是绝对路径 / the name "${name}" is an absolute path`;
  }
  if (parts.some((part) => part === '' || part === '.' || part === '..')) {
    return `成员名称“${name}”指向文件夹以外 / the name "${name}" leads out of the folder`;
  }
  return null;
}

// helpers

const longestName = 500;
