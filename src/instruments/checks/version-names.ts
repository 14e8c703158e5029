// A case finds its paper again by number and version: the folder must be named after its version, and none may exist twice.
import { bi, errorAt, type Finding } from '../finding.js'
import type { Check } from './check.js'

export const versionNames: Check = ({ pack, folder, packs, at }) => {
  const { number, version } = pack.document
  const named = folder.split('@')[1]
  const findings: Finding[] = []
  if (named !== undefined && named !== version) {
    findings.push(
      errorAt(
        at('document.yaml', ['version']),
        bi(
          `文件夹名是 @${named}，版本却是 ${version}。`,
          `The folder is named @${named}, but the version is ${version}.`,
        ),
        bi('使两者一致。', 'Make the two agree.'),
      ),
    )
  }
  const twin = packs.find((other) => other.document.number === number && other.document.version === version)
  if (twin !== undefined && twin !== pack) {
    findings.push(
      errorAt(
        at('document.yaml', ['version']),
        bi(`${number} 的 ${version} 版已经有了。`, `${number} already has a version ${version}.`),
        bi(
          '给新版本另一个日期，或删去重复的文件夹。',
          'Give the new version another date, or remove the folder that repeats it.',
        ),
      ),
    )
  }
  return findings
}
