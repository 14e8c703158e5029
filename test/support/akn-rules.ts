// What an Akoma Ntoso 3.0 file must be, for the elements this house writes: the order and number of children, the attributes that must
// be there, values, unique eIds and references that lead somewhere. Stated after the OASIS schema (akomantoso30.xsd, 29 August 2018),
// which is not part of this repository; where an operator has it, test/akn/official.test.ts asks it as well.

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Element[]
  text: boolean
}

interface Rule {
  /** The names of the children in order, each followed by a blank. */
  readonly children: RegExp
  readonly needs?: readonly string[]
  readonly may?: readonly string[]
  readonly text?: true
}

const HIER = '(?:hcontainer|section|subsection|paragraph|subparagraph|point) '
const BLOCK = '(?:p|table) '
const TITLING = '(?:num |heading |subheading )*'
const NOTHING = /^$/u
const ID = ['eId']
const CORE = ['eId', 'status', 'period', 'refersTo']
const frbr = (rest: string): RegExp =>
  new RegExp(`^FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+${rest}$`, 'u')
const hierarchy: Rule = {
  children: new RegExp(`^${TITLING}(?:(?:intro )?(?:${HIER})*(?:wrapUp )?|content )$`, 'u'),
  needs: ID,
  may: CORE,
}
const blocks: Rule = { children: new RegExp(`^(?:${BLOCK})*$`, 'u'), may: CORE }
const inline: Rule = { children: /^(?:(?:docNumber|docTitle|docAuthority|docDate) )*$/u, may: CORE, text: true }
const value: Rule = { children: NOTHING, needs: ['value'] }
const reference: Rule = { children: NOTHING, needs: ['eId', 'href', 'showAs'] }

const RULES: Readonly<Record<string, Rule>> = {
  akomaNtoso: { children: /^doc $/u, needs: ['xmlns'] },
  doc: {
    children: /^meta (?:coverPage )?(?:preface )?(?:preamble )?mainBody (?:conclusions )?(?:attachments )?$/u,
    needs: ['name'],
    may: ['contains'],
  },
  meta: {
    children:
      /^identification (?:publication )?(?:classification )*(?:lifecycle )*(?:workflow )*(?:analysis )*(?:temporalData )*(?:references )*$/u,
  },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation (?:FRBRItem )?$/u, needs: ['source'] },
  FRBRWork: {
    children: frbr(
      'FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*(?:FRBRprescriptive )?(?:FRBRauthoritative )?',
    ),
  },
  FRBRExpression: { children: frbr('(?:FRBRversionNumber )?(?:FRBRauthoritative )?(?:FRBRlanguage )+') },
  FRBRManifestation: { children: frbr('(?:FRBRportion )?(?:FRBRformat )?') },
  ...Object.fromEntries(
    ['this', 'uri', 'country', 'subtype', 'number', 'name', 'prescriptive', 'authoritative', 'format'].map((one) => [
      `FRBR${one}`,
      value,
    ]),
  ),
  FRBRdate: { children: NOTHING, needs: ['date', 'name'] },
  FRBRauthor: { children: NOTHING, needs: ['href'], may: ['as'] },
  FRBRlanguage: { children: NOTHING, needs: ['language'] },
  lifecycle: { children: /^(?:eventRef )+$/u, needs: ['source'] },
  eventRef: { children: NOTHING, needs: ['eId', 'date', 'source', 'type'] },
  analysis: { children: /^(?:otherReferences )*$/u, needs: ['source'] },
  otherReferences: { children: /^(?:implicitReference )+$/u, needs: ['source'] },
  implicitReference: { children: NOTHING, may: ['href', 'showAs'] },
  temporalData: { children: /^(?:temporalGroup )+$/u, needs: ['source'] },
  temporalGroup: { children: /^(?:timeInterval )+$/u, needs: ID },
  timeInterval: { children: NOTHING, needs: ['refersTo'], may: ['start', 'end', 'duration'] },
  references: {
    children: /^(?:(?:original|passiveRef|activeRef|TLCOrganization|TLCRole|TLCConcept) )+$/u,
    needs: ['source'],
  },
  ...Object.fromEntries(
    ['original', 'passiveRef', 'activeRef', 'TLCOrganization', 'TLCRole', 'TLCConcept'].map((one) => [one, reference]),
  ),
  preface: blocks,
  mainBody: { children: new RegExp(`^(?:${HIER}|${BLOCK})+$`, 'u') },
  hcontainer: { ...hierarchy, needs: ['eId', 'name'] },
  section: hierarchy,
  subsection: hierarchy,
  paragraph: hierarchy,
  subparagraph: hierarchy,
  point: hierarchy,
  num: inline,
  heading: inline,
  intro: blocks,
  content: blocks,
  p: inline,
  docNumber: inline,
  docTitle: inline,
  docAuthority: inline,
  docDate: { ...inline, needs: ['date'] },
  table: { children: /^(?:caption )?(?:tr )+$/u, needs: ID },
  tr: { children: /^(?:(?:th|td) )+$/u },
  th: blocks,
  td: blocks,
}

const VALUES: readonly (readonly [attribute: string, holds: (value: string, of: string) => boolean])[] = [
  ['date', (value) => /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))],
  ['eId', (value) => /^\S+$/u.test(value)],
  ['contains', (value) => ['originalVersion', 'singleVersion', 'multipleVersions'].includes(value)],
  ['type', (value, of) => of !== 'eventRef' || ['generation', 'amendment', 'repeal'].includes(value)],
  ['status', (value) => ['editorial', 'incomplete', 'removed', 'unknown', 'verbatim'].includes(value)],
  ['href', (value) => /^(?:#\S+|\/akn\/[\w\-./~%@()!*']+)$/u.test(value)],
  ['xmlns', (value) => value === 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'],
]

/** Everything that is wrong, in words; none for a file that is right. */
export function aknFaults(xml: string): readonly string[] {
  const root = parse(xml)
  const faults: string[] = []
  const ids = new Set<string>()
  const wanted: string[] = []
  const visit = (element: Element, above: string): void => {
    const at = `${above}/${element.name}`
    const rule = RULES[element.name]
    if (rule === undefined) {
      faults.push(`${at}: an element this house does not write`)
      return
    }
    const names = element.children.map(({ name }) => `${name} `).join('')
    if (!rule.children.test(names)) faults.push(`${at}: children out of order: ${names || 'none'}`)
    if (element.text && rule.text === undefined) faults.push(`${at}: text where none may be`)
    for (const need of rule.needs ?? []) if (!element.attributes.has(need)) faults.push(`${at}: no ${need}`)
    for (const [attribute, value] of element.attributes) {
      if (![...(rule.needs ?? []), ...(rule.may ?? [])].includes(attribute))
        faults.push(`${at}: ${attribute} may not be here`)
      for (const [name, holds] of VALUES) {
        if (name === attribute && !holds(value, element.name)) faults.push(`${at}: ${attribute}="${value}"`)
      }
      if (attribute === 'eId') {
        if (ids.has(value)) faults.push(`${at}: eId ${value} twice`)
        ids.add(value)
        const parent = /^(.*)__[^_]+$/u.exec(value)?.[1]
        if (parent !== undefined && !ids.has(parent)) faults.push(`${at}: eId ${value} is not under ${parent}`)
      }
      if (value.startsWith('#')) wanted.push(value.slice(1))
    }
    for (const child of element.children) visit(child, at)
  }
  visit(root, '')
  return [...faults, ...wanted.filter((id) => !ids.has(id)).map((id) => `#${id} leads nowhere`)]
}

/** Only as much XML as we write: no comments, no doctype, no CDATA. Throws on what is not well formed. */
function parse(xml: string): Element {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, '')
  const open: Element[] = []
  let root: Element | undefined
  let last = 0
  for (const tag of body.matchAll(/<(\/?)([A-Za-z]+)((?: [A-Za-z]+="[^"<]*")*)(\/?)>/gu)) {
    const between = body.slice(last, tag.index)
    if (/[<>]|&(?!(?:amp|lt|gt|quot);)/u.test(between)) throw new Error(`not well formed: ${between.slice(0, 60)}`)
    const top = open.at(-1)
    if (between.trim() !== '' && top) top.text = true
    last = tag.index + tag[0].length
    const [, closing, name = '', attributes = '', empty] = tag
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`not well formed: </${name}>`)
      continue
    }
    const pairs = [...attributes.matchAll(/ ([A-Za-z]+)="([^"]*)"/gu)].map(
      ([, key = '', value = '']) => [key, value] as const,
    )
    const element: Element = { name, attributes: new Map(pairs), children: [], text: false }
    if (top) top.children.push(element)
    else root ??= element
    if (!empty) open.push(element)
  }
  if (root === undefined || open.length > 0 || body.slice(last).trim() !== '') throw new Error('not well formed')
  return root
}
