// boards.yaml: every row on exactly one board, every row, class, danger, unit and register it names known.

import { PLATFORMS } from '../../terms/platform.js'
import { bi, errorAt, type Finding } from '../finding.js'
import type { Path } from '../yaml-source.js'
import type { Check } from './check.js'

const FILE = 'boards.yaml'

export const soundBoards: Check = ({ pack, at, place, packs, allRead }) => {
  const book = pack.boards
  if (book === null) return []
  const findings: Finding[] = []
  const wrong = (where: Path, zh: string, en: string, mendZh: string, mendEn: string) =>
    findings.push(errorAt(at(FILE, where), bi(zh, en), bi(mendZh, mendEn)))
  const unknown = (where: Path, what: string, name: string) =>
    wrong(
      where,
      `没有这个${what}：「${name}」。`,
      `There is no such ${EN[what] ?? what}: “${name}”.`,
      '改成已有的，或删去。',
      'Use one that exists, or remove it.',
    )
  const known = {
    rows: new Set(pack.matters.map((matter) => matter.id)),
    classes: new Set(pack.matters.map((matter) => matter.class)),
    units: new Set(place?.units.map((unit) => unit.id)),
    dangers: new Set(pack.danger.map((fact) => fact.id)),
    boards: new Set(book.boards.map((board) => board.id)),
    registers: new Set(packs.flatMap((one) => one.registers.map((register) => register.id))),
  }
  const each = (names: readonly string[], all: ReadonlySet<string>, what: string, where: Path) => {
    for (const [index, name] of names.entries()) if (!all.has(name)) unknown([...where, index], what, name)
  }
  if (allRead && !known.registers.has(book.register)) unknown(['register'], '名册', book.register)
  for (const platform of PLATFORMS) {
    const { unit } = book.duty[platform]
    if (place !== null && !known.units.has(unit)) unknown(['duty', platform, 'unit'], '单位', unit)
  }
  const taken = new Map<string, string>()
  for (const [index, board] of book.boards.entries()) {
    each(board.rows, known.rows, '行', ['boards', index, 'rows'])
    each(board.classes, known.classes, '类别', ['boards', index, 'classes'])
    if (place !== null && !known.units.has(board.tells)) unknown(['boards', index, 'tells'], '单位', board.tells)
    for (const name of [...board.rows, ...board.classes]) {
      const before = taken.get(name)
      if (before !== undefined)
        wrong(
          ['boards', index],
          `「${name}」同时在「${before}」和「${board.id}」两块板上。`,
          `“${name}” stands on two boards, “${before}” and “${board.id}”.`,
          '一个事项只上一块板，否则四板之和不等于总数。',
          'A matter stands on one board, or the four do not add up.',
        )
      taken.set(name, board.id)
    }
  }
  if (book.boards.filter((board) => board.rest).length !== 1)
    wrong(
      ['boards'],
      '必须恰好有一块板写 rest: true，收其余事项。',
      'Exactly one board must say rest: true and take what is left.',
      '给其中一块加上 rest: true。',
      'Write rest: true at one of them.',
    )
  for (const [index, sign] of book.signs.entries()) {
    each(sign.rows, known.rows, '行', ['signs', index, 'rows'])
    each(sign.dangers, new Set([...known.dangers, '*']), '危险', ['signs', index, 'dangers'])
    if (!known.boards.has(sign.board)) unknown(['signs', index, 'board'], '板', sign.board)
  }
  const towns = new Set(place?.towns.map((town) => town.id))
  if (place !== null) for (const [index, tile] of book.map.entries()) each([tile.town], towns, '区镇', ['map', index])
  for (const [index, group] of book.together.entries()) each(group.rows, known.rows, '行', ['together', index, 'rows'])
  return findings
}

const EN: Readonly<Record<string, string>> = {
  名册: 'register',
  单位: 'unit',
  行: 'row',
  类别: 'class',
  危险: 'danger',
  区镇: 'town',
  板: 'board',
}
