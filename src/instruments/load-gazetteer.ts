// Reads gazetteer.csv beside place.yaml: the villages, communities, roads and estates that people name when they say where. A place
// without the file is read by its towns alone.
import path from 'node:path'
import { checkShape } from './check-shape.js'
import { readCsv } from './csv-source.js'
import { bi, errorAt, type Finding, type Spot } from './finding.js'
import type { Locality, Place } from './pack.js'
import { GAZETTEER_COLUMNS, localityShape } from './shapes/gazetteer.js'

const FILE = 'gazetteer.csv'

export async function loadGazetteer(
  dir: string,
  towns: Place['towns'],
): Promise<{ readonly gazetteer: readonly Locality[]; readonly findings: readonly Finding[] }> {
  const csv = await readCsv(path.join(dir, FILE), FILE, GAZETTEER_COLUMNS)
  if (csv === null) return { gazetteer: [], findings: [] }
  const known = new Set(towns.map((town) => town.id))
  const findings = [...csv.findings]
  const seen = new Set<string>()
  const gazetteer = csv.rows.flatMap(({ line, cells }) => {
    const spot = { file: FILE, line }
    const checked = checkShape(localityShape, cells, () => spot)
    findings.push(...checked.findings)
    const { value } = checked
    if (value === null) return []
    if (value.town !== null && !known.has(value.town)) findings.push(unknownTown(spot, value.town))
    const named = `${value.kind} ${value.name}`
    if (seen.has(named)) findings.push(twice(spot, value.name))
    seen.add(named)
    return [value]
  })
  return { gazetteer, findings }
}

function unknownTown(spot: Spot, town: string): Finding {
  return errorAt(
    spot,
    bi(`place.yaml 没有区镇「${town}」。`, `place.yaml has no town “${town}”.`),
    bi(
      '改用 towns 下的编号；跨几个区镇的留空。',
      'Use an id of its towns; leave it empty where the name lies in several.',
    ),
  )
}

function twice(spot: Spot, name: string): Finding {
  return errorAt(
    spot,
    bi(`「${name}」在同一类里出现两次。`, `“${name}” stands twice among its kind.`),
    bi(
      '同名而分属两个区镇的，合成一行并把区镇留空；否则删去其中一行。',
      'Where two towns share the name write one line with an empty town; otherwise remove one of the two.',
    ),
  )
}
