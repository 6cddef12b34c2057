/**
 * Every error the product can show: a code, and a sentence in Chinese and English that says what to do.
 * `{name}` is a blank, filled from the error's details.
 */
export const errorCatalogue = {
  'internal.failure': {
    zh: '程序内部出错（{reason}）。您的内容已保存，请重试；如再次出现，请把此信息报给维护人员。',
    en: 'Something went wrong inside ({reason}). Your work is saved; try again, and report this text if it returns.',
  },
  'request.method-unknown': {
    zh: '没有名为“{method}”的功能。请更新程序。',
    en: 'There is no function named "{method}". Update the program.',
  },
  'request.arguments-invalid': {
    zh: '“{method}”收到的内容不合要求：{reason}。',
    en: '"{method}" received something it cannot accept: {reason}.',
  },
  'request.refused': {
    zh: '此请求没有被接受（{reason}）。请从程序给出的地址重新打开页面。',
    en: 'This request was not accepted ({reason}). Open the page again from the address the program printed.',
  },
  'request.too-large': {
    zh: '内容过大（上限 {limit} MB），没有读取。请分成几次，或缩小文件。',
    en: 'This is too large (the limit is {limit} MB) and was not read. Split it or reduce the file.',
  },
  'request.cancelled': { zh: '已取消，没有写出任何文件。', en: 'Cancelled. No file was written.' },
  'host.unreachable': {
    zh: '与明权后台的连接中断了。请不要关闭本页，确认明权仍在运行；恢复后会自动继续保存。',
    en: 'The connection to Mingquan was lost. Keep this page open and check that Mingquan is running; saving goes on by itself.',
  },
  'host.token-refused': {
    zh: '本页的访问凭证已失效。请用明权启动时给出的完整网址重新打开。',
    en: 'This page is no longer admitted. Open the full address that Mingquan printed when it started.',
  },
  'host.unable': {
    zh: '在浏览器中使用明权时不能{what}。请改用桌面程序，或按页面上的提示操作。',
    en: 'In a browser Mingquan cannot do this ({whatEnglish}). Use the desktop program, or do as the page says.',
  },
  'print.failed': {
    zh: '没有打印成功（{reason}）。请检查打印机是否接通、纸张是否合适，然后重试；也可以先生成文件再打印。',
    en: 'Printing failed ({reason}). Check that the printer is on and has the paper, then try again; or make the files and print those.',
  },
  'print.without-pages': {
    zh: '这种载体是文件，没有可以打印的页面。请先生成文件。',
    en: 'This carrier is files without pages, so there is nothing to print. Make the files instead.',
  },
  'library.not-found': {
    zh: '找不到文件“{path}”。请检查文件位置，或新建一个。',
    en: 'The file "{path}" was not found. Check where it is, or make a new one.',
  },
  'library.not-a-library': {
    zh: '“{path}”不是明权的职权库文件，没有改动它。请选择扩展名为 .mingquan 的文件。',
    en: '"{path}" is not a Mingquan library and was not changed. Choose a file ending in .mingquan.',
  },
  'library.from-future': {
    zh: '“{path}”由较新版本的明权建立（第 {found} 版，本程序只认识到第 {known} 版），没有改动它。请先更新程序。',
    en: '"{path}" was made by a newer Mingquan (version {found}; this program knows {known}) and was not changed. Update first.',
  },
  'library.damaged': {
    zh: '“{path}”已损坏（{reason}）。请用同一文件夹中的备份文件恢复；原文件没有改动。',
    en: '"{path}" is damaged ({reason}). Restore it from the backup in the same folder; the file was not changed.',
  },
  'library.read-only': {
    zh: '此职权库只能查看：{reason}。',
    en: 'This library can only be read: {reasonEnglish}.',
  },
  'library.exists': {
    zh: '“{path}”已经存在，没有覆盖它。请换一个名称。',
    en: '"{path}" exists and was not overwritten. Choose another name.',
  },
  'calendar.unreadable': {
    zh: '“{file}”不是能够读取的节假日安排文件（{reason}），原来的日历没有改动。请选择一年的安排文件（JSON）。',
    en: '"{file}" is no arrangement of holidays that can be read ({reason}); the calendar was not changed. Choose a year file (JSON).',
  },
  'limit.unit-unsaid': {
    zh: '“{limit}”没有写明是工作日还是自然日，不能推算。请写成“5个工作日”或者“5自然日”。',
    en: '"{limit}" does not say working or calendar days, so nothing can be computed. Write 5个工作日 or 5自然日.',
  },
  'storage.full': {
    zh: '磁盘已满，刚才的改动还没有写入。请腾出空间后重试；此前已保存的内容没有丢失。',
    en: 'The disk is full and the last change is not written yet. Free some space and try again; nothing saved before is lost.',
  },
  'storage.denied': {
    zh: '没有权限写入“{path}”。请换一个文件夹，或检查文件是否只读。',
    en: 'Writing to "{path}" is not permitted. Choose another folder, or check whether it is read-only.',
  },
  'storage.failed': {
    zh: '写入“{path}”失败（{reason}）。请检查磁盘或 U 盘是否仍然连接，然后重试；此前已保存的内容没有丢失。',
    en: 'Writing to "{path}" failed ({reason}). Check that the disk is still connected and try again; nothing saved before is lost.',
  },
  'chart.not-found': { zh: '找不到这张流程图（{id}）。它可能已被删除。', en: 'This chart ({id}) was not found. It may have been deleted.' },
  'revision.not-found': { zh: '找不到第 {number} 个命名点，它可能已随流程图删除。', en: 'There is no named point {number}. It may have been deleted with its chart.' },
  'chart.conflict': {
    zh: '这张流程图刚在别处改过。已载入最新内容，请重新做一次刚才的改动。',
    en: 'This chart was changed elsewhere just now. The newest version is loaded; make your change again.',
  },
  'chart.unreadable': {
    zh: '“{file}”不是可以读取的流程图文件：{reason}。没有改动任何内容；请选择明权导出的 .chart.json 文件，或请对方重新导出。',
    en: '"{file}" is not a chart file that can be read: {reason}. Nothing was changed; choose a .chart.json that Mingquan exported, or have it exported again.',
  },
  'chart.from-future': {
    zh: '“{file}”由较新版本的明权建立（第 {found} 版，本程序只认识到第 {known} 版）。请先更新程序。',
    en: '"{file}" was made by a newer Mingquan (version {found}; this program knows {known}). Update first.',
  },
  'chart.empty': {
    zh: '“{title}”还没有环节，不能导出。流程图与文字说明缺一不可。',
    en: '"{title}" has no step yet and cannot be exported. Chart and text are both required.',
  },
  'command.refused': {
    zh: '不能这样改：{reason}。流程图没有改动，请按上述原因调整后重试。',
    en: 'This change is not possible: {reason}. The chart is as it was; put that right and try again.',
  },
  'font.character-missing': {
    zh: '“{place}”中的“{character}”（{codePoint}）没有可用的字形，不能导出。请换用通用写法，或联系维护人员补充字体。',
    en: '"{place}" has the character "{character}" ({codePoint}), which no shipped font can print. Use another spelling.',
  },
  'font.embedding-forbidden': {
    zh: '字体“{font}”不能嵌入文件（{reason}），没有写出任何文件。请换用许可嵌入的字体，或向字体厂商取得嵌入许可。',
    en: 'The font "{font}" cannot be embedded ({reasonEnglish}); no file was written. Use a font that may be embedded, or obtain that licence from its maker.',
  },
  'output.is-library': {
    zh: '“{path}”是职权库，里面有录入的全部内容，不能用输出的文件替换它，没有改动它。请换一个文件名。',
    en: '"{path}" is a library with everything that was entered; no output may replace it, and it was not changed. Choose another file name.',
  },
  'output.name-taken': {
    zh: '“{path}”这个位置上已有同名的文件或文件夹，没有写出任何文件。请把它移走，或换一个名称。',
    en: 'A file or folder stands in the way at "{path}", so nothing was written. Move it away, or choose another name.',
  },
  'output.in-use': {
    zh: '“{path}”正被别的程序打开，不能替换；原有文件都保持原样。请关闭它后重试，或换一个输出文件夹。',
    en: '"{path}" is open in another program and cannot be replaced; all earlier files are as they were. Close it and try again, or choose another output folder.',
  },
  'export.empty': {
    zh: '还没有流程图，没有可以印制的内容。请先至少绘制一张。',
    en: 'There is no chart yet, so there is nothing to print. Draw at least one first.',
  },
  'export.none-fits': {
    zh: '没有一张流程图排得下：\n{list}\n共 {count} 张，没有生成文件。',
    en: 'No chart fits:\n{listEnglish}\nNone of the {count} was made.',
  },
  'export.does-not-fit': {
    zh: '“{title}”中的环节“{step}”比一张 {paper} 还大，分页也排不下，没有生成。请缩短它的文字、分成几个环节，或改用更大的纸张。',
    en: 'The step "{step}" of "{title}" is larger than a sheet of {paper}, so the chart cannot be set even over several pages and was not made. Shorten its text, make several steps of it, or choose larger paper.',
  },
  'card.does-not-fit': {
    zh: '“{title}”的明白卡（{form}）排不下：用最小的字还多出约{over}字，其中“{field}”最长（{length}字）。请压缩这一项，或改用更大的卡。',
    en: 'The card of "{title}" ({form}) does not fit: about {over} characters too many in the smallest type; "{field}" is the longest answer ({length}). Shorten it or choose a larger card.',
  },
  'poster.does-not-fit': {
    zh: '“{title}”在 {paper} 上最大只能排成 {size} 毫米高的字；从 {distance} 米处阅读的公开栏至少需要 {required} 毫米。请{advice}。',
    en: '"{title}" can be set on {paper} in type of {size} mm at most; a notice board read from {distance} m needs at least {required} mm. Please {adviceEnglish}.',
  },
  'export.nothing-to-compare': {
    zh: '没有找到可以对照的以往版本“{name}”，文书没有生成。请写明修订版的名称，或选择以往的备案包。',
    en: 'There is no former version "{name}" to compare with, so the documents were not made. Give the name of a version, or choose an earlier package.',
  },
  'seal.not-an-image': {
    zh: '所选印章文件不是 PNG 图片，没有导入。请选择扫描得到的 PNG 文件。',
    en: 'The seal file is not a PNG image and was not imported. Choose the scanned PNG file.',
  },
  'seal.too-large': {
    zh: '印章图片过大（{width}×{height} 像素，上限 {limit}）。请缩小后再选。',
    en: 'The seal image is too large ({width}×{height} pixels, at most {limit}). Reduce it first.',
  },
  'seal.odd-shape': {
    zh: '印章会印成 {width}×{height} 毫米，不是印章的形状（每边应为 {least}–{most} 毫米）。请裁去印章以外的部分，或改正宽度后再选。',
    en: 'The seal would print at {width}×{height} mm, which is no seal’s shape ({least}–{most} mm a side). Crop the scan to the seal, or correct the width.',
  },
  'seal.blank': {
    zh: '图片里没有找到印迹，没有导入。请调低“去底强度”，或重新扫描（白纸红印、无其他文字）。',
    en: 'No imprint was found in the picture; nothing was imported. Lower the paper removal, or scan again (red on white, nothing else).',
  },
  'seal.not-found': { zh: '印章箱里没有这枚印章。它可能已被删除，请重新选择。', en: 'This seal is not in the seal box. It may have been deleted; choose again.' },
  'seal.passphrase-wrong': {
    zh: '印章口令不对，没有取出印章。请重新输入；忘记口令时，请删除这枚印章后重新导入。',
    en: 'The passphrase of the seal is wrong; the seal stays locked. Enter it again; if it is forgotten, delete the seal and import it anew.',
  },
  'certificate.unreadable': {
    zh: '所选文件不是可以读取的证书文件（PKCS#12），没有签名。请选择颁发机构给的 .p12 或 .pfx 文件。',
    en: 'The file chosen is no certificate file (PKCS#12) that can be read; nothing was signed. Choose the .p12 or .pfx file from the issuing authority.',
  },
  'certificate.passphrase-wrong': {
    zh: '证书文件的口令不对，没有签名。请重新输入；忘记口令时，请向颁发机构重新申领。',
    en: 'The passphrase of the certificate file is wrong; nothing was signed. Enter it again, or ask the issuing authority for a new file.',
  },
  'certificate.key-missing': {
    zh: '证书文件中没有与证书相配的私钥，不能签名。请选择带私钥导出的 .p12 或 .pfx 文件。',
    en: 'The certificate file holds no private key that belongs to its certificate, so nothing can be signed. Choose a .p12 or .pfx exported with its key.',
  },
  'certificate.key-unsupported': {
    zh: '证书的密钥不是 RSA 或者椭圆曲线（ECDSA）密钥，本程序不能用它签名。请改用这两种证书，或用颁发机构的客户端签名。',
    en: 'The key is neither RSA nor elliptic curve (ECDSA), and this program cannot sign with it. Use such a certificate, or sign with the client of the issuing authority.',
  },
  'certificate.not-for-signing': {
    zh: '证书文件中只有加密证书，没有签名证书，不能签名。请选择签名证书的文件。',
    en: 'The file holds a certificate for encryption only, none for signing. Choose the file of the signing certificate.',
  },
  'certificate.not-in-force': {
    zh: '证书“{name}”的有效期是 {from} 至 {until}，现在不能用来签名。请换用有效的证书，或核对本机日期。',
    en: 'The certificate "{name}" is valid from {from} to {until} and cannot sign now. Use one in force, or check the date of this computer.',
  },
  'certificate.too-costly': {
    zh: '打开这个证书文件要做的运算过多（{reason}），没有打开，也没有签名。请向颁发机构换领按常规方式保护的证书文件。',
    en: 'Opening this certificate file would take too much computing ({reasonEnglish}); it was not opened and nothing was signed. Ask the issuing authority for a file protected in the usual way.',
  },
  'signature.too-many': {
    zh: '“{file}”中有 {count} 处签名（上限 {limit}），没有核对。请确认文件来源，向报送单位索取没有反复签名的文件。',
    en: '"{file}" holds {count} signatures (the limit is {limit}) and was not verified. Check where it comes from, and ask for a copy that was not signed over and over.',
  },
  'signature.pdf-unreadable': {
    zh: '“{file}”不是可以读取的 PDF 文件，没有改动它。请选择完整的 PDF 文件，或重新导出。',
    en: '"{file}" is no PDF that can be read and was not changed. Choose a whole PDF, or export it again.',
  },
  'signature.pdf-encrypted': {
    zh: '“{file}”设有密码或使用限制，不能签名和核对。请先取消保护，再重试。',
    en: '"{file}" is encrypted and can be neither signed nor verified. Remove its protection first.',
  },
  'signature.pdf-closed': {
    zh: '“{file}”已由先前的签名锁定，不允许再加签名，没有改动它。请用没有锁定的文件签名。',
    en: '"{file}" is closed by an earlier signature that permits no further one; it was not changed. Sign a copy without that lock.',
  },
  'package.unreadable': {
    zh: '“{file}”不是可以读取的备案包：{reason}。没有写出任何文件；请选择明权生成的 .zip 文件，或请报送单位重新生成。',
    en: '"{file}" is not a filing package that can be read: {reason}. Nothing was written; choose a .zip that Mingquan built, or have it built again.',
  },
  'package.empty': {
    zh: '还没有流程图，不能生成备案包。请先至少绘制一张。',
    en: 'There is no chart yet, so the filing package cannot be built. Draw at least one first.',
  },
  'package.unnamed': {
    zh: '还没有填写单位名称或备案机关，不能生成备案包。请先在“单位信息”中填写。',
    en: 'The department or the filing authority has no name yet, so the package cannot be built. Enter them in the department facts.',
  },
  'package.incomplete': {
    zh: '还有 {count} 处错误未改正，不能生成备案包。请先按“问题”逐项改正。',
    en: '{count} errors remain, so the filing package cannot be built. Correct them first.',
  },
  'package.unconfirmed': {
    zh: '本单位实行省以下垂直管理，上级主管部门的审核确认还没有登记完整，不能生成备案包。请先在“单位信息”中填写确认机关、文号和日期。',
    en: 'The department is under vertical management and the confirmation by its superior is not fully recorded, so the package cannot be built. Enter it in the department facts.',
  },
  'event.not-found': { zh: '找不到这件变更（{id}）。请刷新后重试。', en: 'This change ({id}) was not found. Reload and try again.' },
  'event.days-refused': {
    zh: '日期不对：先修订，后公布，公布不能早于修订。请核对后重新登记。',
    en: 'The days are not possible: the charts are revised first and published then, not before. Check and enter them again.',
  },
  'power.not-found': { zh: '找不到这项职权（{id}）。它可能已被删除。', en: 'This power ({id}) was not found. It may have been deleted.' },
  'power.has-chart': {
    zh: '职权“{name}”还有流程图，不能从目录中删除。请先删除流程图，或者解除关联。',
    en: 'The power "{name}" still has a chart and cannot be deleted. Delete the chart or unlink it first.',
  },
  'file.too-large': {
    zh: '“{file}”过大（{size} MB，上限 {limit} MB），没有读取。请检查是否选错文件，或缩小后再选。',
    en: '"{file}" is too large ({size} MB; the limit is {limit} MB) and was not read. Check that it is the right file, or reduce it first.',
  },
  'file.not-received': {
    zh: '“{file}”没有完整地交给程序，没有使用它。请重新选择这个文件。',
    en: '"{file}" did not reach the program as a whole and was not used. Choose the file again.',
  },
  'file.unreadable': {
    zh: '读不了“{file}”：{reason}。请检查文件是否在原处、是否完好、是否允许读取，然后重试。',
    en: '"{file}" cannot be read: {reason}. Check that it is there, is whole and may be read, then try again.',
  },
  'register.file-invalid': {
    zh: '这个文件不是可以使用的法规库：{reason}。原来的法规库没有改动；请重新获取文件后再导入。',
    en: 'This file is not a law register that can be used: {reasonEnglish}. The register was not changed; obtain the file again and import it.',
  },
  'register.law-unknown': {
    zh: '法规库里没有“{law}”。请先把它加入法规库，再登记修订。',
    en: 'The register has no law "{law}". Add it first, then enter its revision.',
  },
  'register.revision-refused': {
    zh: '不能登记《{law}》{version} 版本：它须晚于现有最新版本（{last}），各条去向也须填写正确。请核对后重新登记。',
    en: 'The version of {version} of {law} cannot be entered: it must be later than the newest one ({last}), and its moved articles must be well formed. Check and enter it again.',
  },
  'layout.failed': {
    zh: '自动排列没有成功（{reason}），已改用简单排列。',
    en: 'Automatic arrangement failed ({reason}); the simple arrangement was used.',
  },
  'usage.invalid': {
    zh: '命令用法不对：{reason}。请按用法说明改正后重新运行。',
    en: 'The command is not used correctly: {reason}. Correct it by the usage line and run it again.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type ErrorCode = keyof typeof errorCatalogue;
