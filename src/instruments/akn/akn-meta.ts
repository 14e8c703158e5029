// The metadata of an Akoma Ntoso 3.0 document: what it is (FRBR), what happened to it when, and what it refers to.
import type { AknPaper, AknReference } from './akn-paper.js'
import { type Attributes, el, type Xml } from './xml.js'

const HOUSE = '#house'

/** The address of the paper as a work: country, kind, day, number. Everything outside ASCII is percent-encoded. */
export function workIri({ key, kind, signedOn, from }: Pick<AknPaper, 'key' | 'kind' | 'signedOn' | 'from'>): string {
  return `/akn/cn/doc/${encodeURIComponent(kind)}/${signedOn ?? from}/${encodeURIComponent(key)}`
}

export function aknMeta(paper: AknPaper): Xml {
  return el(
    'meta',
    {},
    identification(paper),
    lifecycle(paper),
    analysis(paper),
    temporalData(paper),
    references(paper),
  )
}

function identification(paper: AknPaper): Xml {
  const work = workIri(paper)
  const expression = `${work}/zho@${paper.version}`
  const day = paper.signedOn ?? paper.from
  const core = (iri: string, date: string, name: string, author: string) => [
    el('FRBRthis', { value: `${iri}/!main` }),
    el('FRBRuri', { value: iri }),
    el('FRBRdate', { date, name }),
    el('FRBRauthor', { href: author, as: '#author' }),
  ]
  return el(
    'identification',
    { source: HOUSE },
    el(
      'FRBRWork',
      {},
      ...core(work, day, paper.signedOn === null ? 'presumed' : 'signed', '#issuer'),
      el('FRBRcountry', { value: 'cn' }),
      el('FRBRsubtype', { value: paper.kind }),
      paper.number === null ? null : el('FRBRnumber', { value: paper.number }),
      el('FRBRname', { value: paper.title }),
      el('FRBRprescriptive', { value: paper.kind === 'report' ? 'false' : 'true' }),
      // Whoever needs the official text asks the issuer: a gazette itself says that the signed paper counts.
      el('FRBRauthoritative', { value: 'false' }),
    ),
    el(
      'FRBRExpression',
      {},
      ...core(expression, paper.version, 'version', '#issuer'),
      el('FRBRlanguage', { language: 'zho' }),
    ),
    el(
      'FRBRManifestation',
      {},
      ...core(`${expression}.akn`, paper.writtenOn, 'markup', HOUSE),
      el('FRBRformat', { value: 'application/akn+xml' }),
    ),
  )
}

interface Event {
  readonly id: string
  readonly date: string
  readonly type: 'generation' | 'repeal'
  readonly source: string
}

function eventsOf(paper: AknPaper): readonly Event[] {
  const start: Event = { id: 'evt_1', date: paper.from, type: 'generation', source: '#original' }
  const ends = paper.endings.map((ending): Event => {
    const at = paper.passive.findIndex(({ key }) => key === ending.by)
    return { id: '', date: ending.from, type: 'repeal', source: at < 0 ? HOUSE : `#passive_${at + 1}` }
  })
  // The day after its own last day: an interval ends where the next state begins.
  const own: Event[] =
    paper.to === null ? [] : [{ id: '', date: dayAfter(paper.to), type: 'repeal', source: '#original' }]
  const rest = [...ends, ...own].sort((a, b) => (a.date < b.date ? -1 : 1))
  return [start, ...rest.map((event, at) => ({ ...event, id: `evt_${at + 2}` }))]
}

function lifecycle(paper: AknPaper): Xml {
  const events = eventsOf(paper).map(({ id, date, type, source }) => el('eventRef', { eId: id, date, source, type }))
  return el('lifecycle', { source: HOUSE }, ...events)
}

function temporalData(paper: AknPaper): Xml {
  const [start, end] = eventsOf(paper)
  const interval: Attributes = {
    start: `#${start?.id ?? 'evt_1'}`,
    end: end === undefined ? null : `#${end.id}`,
    refersTo: '#inForce',
  }
  return el('temporalData', { source: HOUSE }, el('temporalGroup', { eId: 'tmpg_1' }, el('timeInterval', interval)))
}

/** Kinds of relation that Akoma Ntoso has no word of its own for are told as other references. */
function analysis(paper: AknPaper): Xml | null {
  const told = paper.active.map(({ type }, at) =>
    el('otherReferences', { source: HOUSE }, el('implicitReference', { href: `#active_${at + 1}`, showAs: type })),
  )
  return told.length === 0 ? null : el('analysis', { source: HOUSE }, ...told)
}

function references(paper: AknPaper): Xml {
  const other =
    (name: string, prefix: string) =>
    ({ key, title }: AknReference, at: number) =>
      el(name, { eId: `${prefix}_${at + 1}`, href: `/akn/cn/doc/${encodeURIComponent(key)}`, showAs: title })
  return el(
    'references',
    { source: HOUSE },
    el('original', { eId: 'original', href: `${workIri(paper)}/zho@${paper.version}`, showAs: paper.title }),
    ...paper.passive.map(other('passiveRef', 'passive')),
    ...paper.active.map(other('activeRef', 'active')),
    el('TLCOrganization', {
      eId: 'issuer',
      href: `/akn/ontology/organization/cn/${encodeURIComponent(paper.issuer)}`,
      showAs: paper.issuer,
    }),
    el('TLCOrganization', { eId: 'house', href: '/akn/ontology/organization/cn/liandong', showAs: '联动' }),
    el('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: '发文机关' }),
    el('TLCConcept', { eId: 'inForce', href: '/akn/ontology/concept/inForce', showAs: '有效' }),
    el('TLCConcept', {
      eId: 'status',
      href: `/akn/ontology/concept/status/${paper.status}`,
      showAs: paper.status,
    }),
  )
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
